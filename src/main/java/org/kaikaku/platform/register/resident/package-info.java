@NullMarked
package org.kaikaku.platform.register.resident;

import org.jspecify.annotations.NullMarked;
