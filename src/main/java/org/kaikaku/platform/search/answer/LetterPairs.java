package org.kaikaku.platform.search.answer;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Pairs of neighbouring letters: they find what the dictionary cuts into other words in the question than in the answer. */
final class LetterPairs extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        var letters = new StandardTokenizer();
        return new TokenStreamComponents(letters, new CJKBigramFilter(new LowerCaseFilter(letters)));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }
}
