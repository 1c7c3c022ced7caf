/** Payment slips (納付書). */
@NullMarked
package org.kaikaku.platform.payment.slip;

import org.jspecify.annotations.NullMarked;
