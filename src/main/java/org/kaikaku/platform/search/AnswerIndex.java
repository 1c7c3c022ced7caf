package org.kaikaku.platform.search;

import java.util.List;

/** Answers in memory, and which of them come near to a question asked in whole sentences. Safe for many threads. */
public interface AnswerIndex {
    /** The best first; empty where nothing shares a word or a kanji with the question. */
    List<Near> nearest(String question, int most);
}
