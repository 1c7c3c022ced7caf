/** How far this house reaches: which hosts, signed with what. */
@NullMarked
package org.kaikaku.platform.webhook.outside;

import org.jspecify.annotations.NullMarked;
