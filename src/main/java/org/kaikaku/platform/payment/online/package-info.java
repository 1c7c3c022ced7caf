/** Paying through a payment provider: attempts, what the provider tells, and what it is asked where it tells nothing. */
@NullMarked
package org.kaikaku.platform.payment.online;

import org.jspecify.annotations.NullMarked;
