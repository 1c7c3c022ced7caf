/** Tells those who wait when their turn will come, from how it went for those who stood the same way, and checks how often that was right. */
@NullMarked
package org.kaikaku.service.counter.estimate;

import org.jspecify.annotations.NullMarked;
