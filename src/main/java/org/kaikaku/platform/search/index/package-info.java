/** The index of this node: Lucene with kuromoji, in the data folder. */
@NullMarked
package org.kaikaku.platform.search.index;

import org.jspecify.annotations.NullMarked;
