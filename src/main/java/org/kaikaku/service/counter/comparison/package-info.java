/** Holds the waits before a change against those after it: how big the difference is, and how sure. */
@NullMarked
package org.kaikaku.service.counter.comparison;

import org.jspecify.annotations.NullMarked;
