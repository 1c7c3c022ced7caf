/** Sessions as their owner sees them, and when they end. */
@NullMarked
package org.kaikaku.platform.identity.session;

import org.jspecify.annotations.NullMarked;
