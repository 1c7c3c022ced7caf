/** The aggregate of one visit (来庁): who came and how that was checked, for what, and what was confirmed. */
@NullMarked
package org.kaikaku.service.procedure.counter.visit;

import org.jspecify.annotations.NullMarked;
