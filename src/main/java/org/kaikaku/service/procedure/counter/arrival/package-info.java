/** Whoever comes, or whose paper came, is found, identified, and their visit opened. */
@NullMarked
package org.kaikaku.service.procedure.counter.arrival;

import org.jspecify.annotations.NullMarked;
