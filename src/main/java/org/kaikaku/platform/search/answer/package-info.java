/** Questions in whole sentences and the answers that come near: an index in memory, by words, their readings and the city's synonyms. */
@NullMarked
package org.kaikaku.platform.search.answer;

import org.jspecify.annotations.NullMarked;
