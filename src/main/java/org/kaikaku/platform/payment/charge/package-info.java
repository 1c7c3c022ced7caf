/** What is owed and what became of it. */
@NullMarked
package org.kaikaku.platform.payment.charge;

import org.jspecify.annotations.NullMarked;
