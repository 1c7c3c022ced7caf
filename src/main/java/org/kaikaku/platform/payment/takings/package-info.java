/** What each service brought in, for the treasurer; other rooms ask {@link org.kaikaku.platform.payment.Takings}. */
@NullMarked
package org.kaikaku.platform.payment.takings;

import org.jspecify.annotations.NullMarked;
