/** Mails that could not be delivered for good, until somebody has done something about each. */
@NullMarked
package org.kaikaku.platform.notice.undelivered;

import org.jspecify.annotations.NullMarked;
