package org.kaikaku.platform.search.answer;

import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.kaikaku.platform.language.Reduced;
import org.kaikaku.platform.search.Answerable;

/** What of an answer stands in the index, and what a word counts where. */
final class AnswerFields {
    static final String ID = "id";
    static final String TITLE = "title";
    /** A title as one sign after the other: who types what a thing is called gets it. */
    static final String WHOLE = "whole";

    static final String WORDS = "words";
    static final String TEXT = "text";
    static final String READING = "reading";
    /** Kanji of titles and words, and of texts. */
    static final String KANJI = "kanji";

    static final String KANJI_TEXT = "kanji-text";
    /** Stems of the English words that say what those of titles and words mean, and of texts. */
    static final String GLOSS = "gloss";

    static final String GLOSS_TEXT = "gloss-text";
    /** Many answers share one. */
    static final String OCCASION = "occasion";

    static final String TITLE_ENGLISH = "title-en";
    private static final String TEXT_ENGLISH = "text-en";

    /**
     * What counts how much was learnt on the tuning halves of the labelled questions (bench/README.md): the sum of BM25 that makes the right
     * answer likeliest. A title counts little by its words because its kanji and meanings count beside them.
     */
    static final Map<String, Float> JAPANESE = Map.of(TITLE, 0.2f, WORDS, 0.56f, TEXT, 0.3f, OCCASION, 1.76f);

    static final Map<String, Float> LETTERS = Map.of(READING, 0.12f, KANJI, 0.24f, KANJI_TEXT, 0.24f);
    static final Map<String, Float> MEANINGS =
            Map.of(TITLE_ENGLISH, 0.33f, TEXT_ENGLISH, 0.47f, GLOSS, 0.67f, GLOSS_TEXT, 0.38f);
    static final Map<String, Float> LATIN = Map.of(TITLE_ENGLISH, 2.5f, TEXT_ENGLISH, 1f);

    private AnswerFields() {}

    static Analyzer analyzer() {
        var english = new EnglishAnalyzer();
        var kanji = new KanjiLetters();
        var stems = new WhitespaceAnalyzer();
        return new PerFieldAnalyzerWrapper(
                new QuestionAnalyzer(),
                Map.of(
                        TITLE_ENGLISH, english,
                        TEXT_ENGLISH, english,
                        READING, new ReadingPairs(),
                        KANJI, kanji,
                        KANJI_TEXT, kanji,
                        GLOSS, stems,
                        GLOSS_TEXT, stems));
    }

    static Document of(Answerable answer, Meanings meanings) {
        var document = new Document();
        document.add(new StoredField(ID, answer.id()));
        answer.titles().forEach(title -> {
            document.add(new StringField(WHOLE, whole(title), Field.Store.NO));
            document.add(text(TITLE, title));
            document.add(text(TITLE_ENGLISH, title));
            document.add(text(READING, title));
            document.add(text(KANJI, title));
            document.add(text(GLOSS, meanings.indexed(title)));
        });
        answer.words().forEach(word -> {
            document.add(text(WORDS, word));
            document.add(text(READING, word));
            document.add(text(KANJI, word));
            document.add(text(GLOSS, meanings.indexed(word)));
        });
        answer.occasions().forEach(occasion -> document.add(text(OCCASION, occasion)));
        answer.texts().forEach(said -> {
            document.add(text(TEXT, said));
            document.add(text(KANJI_TEXT, said));
            document.add(text(GLOSS_TEXT, meanings.indexed(said)));
            document.add(text(TEXT_ENGLISH, said));
        });
        return document;
    }

    static String whole(String title) {
        return Reduced.name(title).toLowerCase(Locale.ROOT);
    }

    private static Field text(String field, String said) {
        return new TextField(field, said, Field.Store.NO);
    }
}
