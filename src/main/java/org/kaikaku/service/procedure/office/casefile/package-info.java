/** One case on its page: facts, papers, notes, history, and whatever can be done now. */
@NullMarked
package org.kaikaku.service.procedure.office.casefile;

import org.jspecify.annotations.NullMarked;
