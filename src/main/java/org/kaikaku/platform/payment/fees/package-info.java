/** What costs how much, which accounts there are and when books close: the city's files. */
@NullMarked
package org.kaikaku.platform.payment.fees;

import org.jspecify.annotations.NullMarked;
