/** What the provider hands over, held against what we know that it took (消込). */
@NullMarked
package org.kaikaku.platform.payment.settlement;

import org.jspecify.annotations.NullMarked;
