/** Refunds to bank accounts, in the format of the Japanese Bankers Association (全銀協) for transfers. */
@NullMarked
package org.kaikaku.platform.payment.transfer;

import org.jspecify.annotations.NullMarked;
