package org.kaikaku.platform.search.answer;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;

/** Each kanji by itself: words that mean something near often share one, as 集める and 収集 do. */
final class KanjiLetters extends Analyzer {
    private static final Pattern KANJI = Pattern.compile("\\p{IsHan}");

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new PatternTokenizer(KANJI, 0));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }
}
