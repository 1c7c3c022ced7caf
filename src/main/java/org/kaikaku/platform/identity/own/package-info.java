/** The pages of one's own account: ways in, sessions, news. */
@NullMarked
package org.kaikaku.platform.identity.own;

import org.jspecify.annotations.NullMarked;
