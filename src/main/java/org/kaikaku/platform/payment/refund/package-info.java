/** What goes back: through the provider to whoever paid there, else by transfer to a bank account. */
@NullMarked
package org.kaikaku.platform.payment.refund;

import org.jspecify.annotations.NullMarked;
