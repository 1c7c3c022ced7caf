/** How somebody wants to hear of news: language, confirmed address, and by which way each kind. */
@NullMarked
package org.kaikaku.platform.notice.reader;

import org.jspecify.annotations.NullMarked;
