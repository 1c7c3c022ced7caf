/** What people of the demo city owe. */
@NullMarked
package org.kaikaku.platform.payment.demo;

import org.jspecify.annotations.NullMarked;
