/** Pages on which people keep their addresses and see what became of the messages. */
@NullMarked
package org.kaikaku.platform.webhook.own;

import org.jspecify.annotations.NullMarked;
