package org.kaikaku.platform.search.index;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenizer;

/** How each field is taken apart: texts into words in their basic form, names into signs, readings into pairs of kana. */
final class Analysis {
    static final NormalizeCharMap SIGNS = FoldSigns.map();
    private static final int BETWEEN = 100;

    private Analysis() {}

    static Analyzer all() {
        return new PerFieldAnalyzerWrapper(
                new Words(),
                Map.of(
                        Fields.NAMES, new Grams(1),
                        Fields.TITLE_SIGNS, new Grams(1),
                        Fields.READING, new Grams(2),
                        Fields.TITLE_READING, new Grams(2)));
    }

    /** Kuromoji's search mode: a compound is found as a whole and by its parts. */
    static final class Words extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH);
            var based = new JapaneseBaseFormFilter(words);
            var meaning = new JapanesePartOfSpeechStopFilter(based, JapaneseAnalyzer.getDefaultStopTags());
            var stopped = new StopFilter(meaning, JapaneseAnalyzer.getDefaultStopSet());
            return new TokenStreamComponents(words, new LowerCaseFilter(new JapaneseKatakanaStemFilter(stopped)));
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new MappingCharFilter(SIGNS, reader);
        }
    }

    /** Runs of so many signs: a phrase of them is any part of a name. */
    static final class Grams extends Analyzer {
        private final int size;

        Grams(int size) {
            this.size = size;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new NGramTokenizer(size, size));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return BETWEEN;
        }
    }
}
