/** What banks say that was paid with slips (納付済通知, 済通): read as the city's file says, held against what is owed, booked once. */
@NullMarked
package org.kaikaku.platform.payment.notice;

import org.jspecify.annotations.NullMarked;
