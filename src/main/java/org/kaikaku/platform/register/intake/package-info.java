@NullMarked
package org.kaikaku.platform.register.intake;

import org.jspecify.annotations.NullMarked;
