/** Finds what follows from answers: exact search over the finitely many values that facts can have. */
@NullMarked
package org.kaikaku.platform.rules.solve;

import org.jspecify.annotations.NullMarked;
