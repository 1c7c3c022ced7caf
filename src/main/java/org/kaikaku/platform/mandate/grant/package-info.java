/** The aggregate of one mandate (委任): from the offer to its end, and what is done with it. */
@NullMarked
package org.kaikaku.platform.mandate.grant;

import org.jspecify.annotations.NullMarked;
