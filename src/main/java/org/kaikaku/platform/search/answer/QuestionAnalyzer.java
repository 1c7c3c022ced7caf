package org.kaikaku.platform.search.answer;

import java.io.Reader;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.kaikaku.platform.search.index.SignFolding;

/** Words in their basic form, a compound by its parts, without what every question says: where, when, please tell me. */
final class QuestionAnalyzer extends Analyzer {
    private static final CharArraySet ASKING = asking();

    private static CharArraySet asking() {
        var words = new CharArraySet(JapaneseAnalyzer.getDefaultStopSet(), true);
        words.addAll(List.of(
                "教える", "知る", "聞く", "下さる", "くださる", "ください", "ほしい", "欲しい", "できる", "出来る", "どう", "どこ", "いつ", "何", "なに", "だれ",
                "誰", "いくら", "どの", "どれ", "方法", "やり方", "仕方", "しかた", "場合", "時", "とき", "方", "願う", "思う", "言う", "いう", "よい",
                "良い", "いい", "必要", "行く", "来る", "くる", "いく", "わかる", "分かる", "って", "っ", "人", "自分", "今", "ちょっと", "どうやって",
                "について", "私", "わたし", "うち", "件", "為", "ため", "もらう", "くれる", "しまう", "たい", "ない", "困る", "こまる"));
        return words;
    }

    /** Whether a word is left out because any question may say it. */
    static boolean onlyAsks(String word) {
        return ASKING.contains(word);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH);
        var based = new JapaneseBaseFormFilter(words);
        var meaning = new JapanesePartOfSpeechStopFilter(based, JapaneseAnalyzer.getDefaultStopTags());
        var lower = new LowerCaseFilter(new JapaneseKatakanaStemFilter(meaning));
        return new TokenStreamComponents(words, new StopFilter(lower, ASKING));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(SignFolding.SIGNS, reader);
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }
}
