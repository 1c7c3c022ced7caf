/** Letters for those who have no screen or want paper: waiting, printed in batches, posted, come back. */
@NullMarked
package org.kaikaku.platform.notice.letter;

import org.jspecify.annotations.NullMarked;
