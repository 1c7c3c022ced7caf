/** What the city says of its waiting hall: {@code counter.yaml}. */
@NullMarked
package org.kaikaku.service.counter.hall;

import org.jspecify.annotations.NullMarked;
