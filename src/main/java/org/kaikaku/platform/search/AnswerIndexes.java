package org.kaikaku.platform.search;

import java.util.Collection;
import java.util.List;

/** Makes an index of answers; a second or so for ten thousand. */
public interface AnswerIndexes {
    /** @param synonyms groups of words that say the same: a question with one finds an answer with another */
    AnswerIndex of(Collection<Answerable> answers, List<List<String>> synonyms);
}
