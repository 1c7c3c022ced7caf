@NullMarked
package org.kaikaku.platform.register.protection;

import org.jspecify.annotations.NullMarked;
