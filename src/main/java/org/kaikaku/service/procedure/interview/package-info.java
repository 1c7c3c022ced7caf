/** The aggregate of one interview (質問): what has been told, what must still be asked and why, and what follows from it. */
@NullMarked
package org.kaikaku.service.procedure.interview;

import org.jspecify.annotations.NullMarked;
