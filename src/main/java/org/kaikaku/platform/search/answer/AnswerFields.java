package org.kaikaku.platform.search.answer;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.kaikaku.platform.search.Answerable;

/** What of an answer stands in the index, and what a word counts where. */
final class AnswerFields {
    static final String ID = "id";
    static final String TITLE = "title";
    static final String WORDS = "words";
    static final String TEXT = "text";
    static final String READING = "reading";
    /** Kanji of titles and words, and of texts. */
    static final String KANJI = "kanji";

    static final String KANJI_TEXT = "kanji-text";
    /** Pairs of neighbouring letters of titles and words, and of texts, whatever words they are cut into. */
    static final String PAIRS = "pairs";

    static final String PAIRS_TEXT = "pairs-text";
    /** Many answers share one, so that it counts less than what only one says. */
    static final String OCCASION = "occasion";

    private static final String ENGLISH = "-en";

    static final Map<String, Float> JAPANESE = Map.of(TITLE, 2.5f, WORDS, 2.5f, TEXT, 1f, OCCASION, 0.5f);
    static final Map<String, Float> LATIN = Map.of(TITLE + ENGLISH, 2.5f, TEXT + ENGLISH, 1f);

    private AnswerFields() {}

    static Analyzer analyzer() {
        var english = new EnglishAnalyzer();
        return new PerFieldAnalyzerWrapper(
                new QuestionAnalyzer(),
                Map.of(
                        TITLE + ENGLISH,
                        english,
                        TEXT + ENGLISH,
                        english,
                        READING,
                        new ReadingPairs(),
                        KANJI,
                        new KanjiLetters(),
                        KANJI_TEXT,
                        new KanjiLetters(),
                        PAIRS,
                        new LetterPairs(),
                        PAIRS_TEXT,
                        new LetterPairs()));
    }

    static Document of(Answerable answer) {
        var document = new Document();
        document.add(new StoredField(ID, answer.id()));
        answer.titles().forEach(title -> {
            document.add(text(TITLE, title));
            document.add(text(TITLE + ENGLISH, title));
            document.add(text(READING, title));
            document.add(text(KANJI, title));
            document.add(text(PAIRS, title));
        });
        answer.words().forEach(word -> {
            document.add(text(WORDS, word));
            document.add(text(READING, word));
            document.add(text(KANJI, word));
            document.add(text(PAIRS, word));
        });
        answer.occasions().forEach(occasion -> document.add(text(OCCASION, occasion)));
        answer.texts().forEach(said -> {
            document.add(text(TEXT, said));
            document.add(text(KANJI_TEXT, said));
            document.add(text(PAIRS_TEXT, said));
            document.add(text(TEXT + ENGLISH, said));
        });
        return document;
    }

    private static Field text(String field, String said) {
        return new TextField(field, said, Field.Store.NO);
    }
}
