/** What is not paid in time, and the steps by which the city asks for it (督促, 催告). */
@NullMarked
package org.kaikaku.platform.payment.arrears;

import org.jspecify.annotations.NullMarked;
