/** The books: what moved from which account to which, never changed, corrected by counter-lines. */
@NullMarked
package org.kaikaku.platform.payment.ledger;

import org.jspecify.annotations.NullMarked;
