/**
 * Knows the numbers that laws give: the individual number (個人番号), which this system must never hold, and the corporate number (法人番号),
 * which anybody may. Keeps nothing.
 */
@ApplicationModule(
        displayName = "番号 number",
        allowedDependencies = {})
@NullMarked
package org.kaikaku.platform.number;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
