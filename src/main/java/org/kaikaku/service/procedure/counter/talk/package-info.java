/** The interview at the counter: what is asked, said and still open. */
@NullMarked
package org.kaikaku.service.procedure.counter.talk;

import org.jspecify.annotations.NullMarked;
