/** What the city says, and how often: {@code notices.yaml}. */
@NullMarked
package org.kaikaku.platform.notice.template;

import org.jspecify.annotations.NullMarked;
