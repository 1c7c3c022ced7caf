/** What somebody was told, to be read and read again. */
@NullMarked
package org.kaikaku.platform.notice.inbox;

import org.jspecify.annotations.NullMarked;
