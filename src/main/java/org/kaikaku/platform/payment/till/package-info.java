/** Cash at the counter: tills, receipts, closing with a second person. */
@NullMarked
package org.kaikaku.platform.payment.till;

import org.jspecify.annotations.NullMarked;
