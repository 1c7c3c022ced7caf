/** The ticket (番号札) from its issue to its end, one type per state, and the steps that clerks and visitors take with it. */
@NullMarked
package org.kaikaku.service.counter.ticket;

import org.jspecify.annotations.NullMarked;
