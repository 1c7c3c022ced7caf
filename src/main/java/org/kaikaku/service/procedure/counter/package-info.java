/** The counter where nobody writes and nobody brings what the city holds: who came, what the household needs, one confirmation. */
@NullMarked
package org.kaikaku.service.procedure.counter;

import org.jspecify.annotations.NullMarked;
