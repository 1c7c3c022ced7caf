/** The counter away from the city hall (出先の窓口): the interview as data for devices without signal, and what they bring back. */
@NullMarked
package org.kaikaku.service.procedure.away;

import org.jspecify.annotations.NullMarked;
