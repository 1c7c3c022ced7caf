/** The clerk's screen: open a desk, call the next, and whatever follows until somebody is done; tickets given by reception. */
@NullMarked
package org.kaikaku.service.counter.calling;

import org.jspecify.annotations.NullMarked;
