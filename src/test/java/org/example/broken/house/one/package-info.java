@ApplicationModule
package org.example.broken.house.one;

import org.springframework.modulith.ApplicationModule;
