@ApplicationModule
package org.example.broken.house.two;

import org.springframework.modulith.ApplicationModule;
