@NullMarked
package org.kaikaku.platform.register.guard;

import org.jspecify.annotations.NullMarked;
