/** Messages on their way, and what became of them. */
@NullMarked
package org.kaikaku.platform.webhook.delivery;

import org.jspecify.annotations.NullMarked;
