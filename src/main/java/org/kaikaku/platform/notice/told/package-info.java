/** What other rooms of the ground floor say, told to those whom it concerns. */
@NullMarked
package org.kaikaku.platform.notice.told;

import org.jspecify.annotations.NullMarked;
