package org.kaikaku.platform.search.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.kaikaku.platform.search.AnswerIndex;
import org.kaikaku.platform.search.Near;

/**
 * Words and their synonyms by BM25, the title before the text, and what has happened to whoever asks; readings pull up what was typed in
 * kana or with a slip, single kanji what is said in other words of the same kanji, pairs of letters what is cut into other words.
 */
final class LuceneAnswers implements AnswerIndex {
    private static final int LONGEST = 300;
    private static final int LOOKED_AT = 30;
    private static final float READING = 0.25f;
    /**
     * What a kanji by itself, and a pair of letters, counts in front and in the text; like the number above found on the tuning half of the
     * labelled questions.
     */
    private static final Map<String, Float> LETTERS = Map.of(
            AnswerFields.KANJI, 0.4f,
            AnswerFields.KANJI_TEXT, 0.35f,
            AnswerFields.PAIRS, 0.5f,
            AnswerFields.PAIRS_TEXT, 0.3f);

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    /** Pairs of one long word from abroad say nothing that the word does not, and are many. */
    private static final Pattern KATAKANA = Pattern.compile("[\\p{IsKatakana}ー]+");

    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final Synonyms synonyms;

    LuceneAnswers(DirectoryReader reader, Analyzer analyzer, List<List<String>> synonyms) {
        this.searcher = new IndexSearcher(reader);
        this.analyzer = analyzer;
        this.synonyms = new Synonyms(synonyms, word -> words(AnswerFields.TITLE, word));
    }

    @Override
    public List<Near> nearest(String question, int most) {
        var asked = question.substring(0, Math.min(question.length(), LONGEST));
        try {
            boolean japanese = JAPANESE.matcher(asked).find();
            var fields = japanese ? AnswerFields.JAPANESE : AnswerFields.LATIN;
            var units = units(asked, fields);
            if (units.isEmpty()) {
                return List.of();
            }
            var pairs = japanese ? pairs(asked) : List.<Query>of();
            var hits = best(all(units, pairs, letters(asked)), Math.max(most, LOOKED_AT));
            var documents =
                    Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
            var told = new Told(searcher, units, pairs, documents);
            var near = new ArrayList<Near>();
            for (var hit : hits) {
                near.add(new Near(id(hit), hit.score, told.sure(hit.doc)));
            }
            near.sort(Comparator.comparingDouble((Near one) -> one.score() * (0.5 + one.sure()))
                    .reversed());
            return List.copyOf(near.subList(0, Math.min(most, near.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many there are is nobody's question, so what cannot come among the best is never scored. */
    private ScoreDoc[] best(Query query, int most) throws IOException {
        return searcher.search(query, new TopScoreDocCollectorManager(most, most)).scoreDocs;
    }

    private List<Unit> units(String question, Map<String, Float> fields) throws IOException {
        var first = fields.keySet().stream().sorted().findFirst().orElseThrow();
        var units = new ArrayList<Unit>();
        for (var ways : synonyms.units(words(first, question))) {
            units.add(Unit.of(ways, fields, searcher.getIndexReader()));
        }
        return units;
    }

    private List<Query> pairs(String question) {
        return words(AnswerFields.READING, question).stream()
                .filter(pair -> !pair.contains(" "))
                .distinct()
                .<Query>map(pair -> new TermQuery(new Term(AnswerFields.READING, pair)))
                .toList();
    }

    private List<Query> letters(String question) {
        return LETTERS.entrySet().stream()
                .flatMap(in -> words(in.getKey(), question).stream()
                        .distinct()
                        .filter(letter -> !KATAKANA.matcher(letter).matches())
                        .<Query>map(
                                letter -> new BoostQuery(new TermQuery(new Term(in.getKey(), letter)), in.getValue())))
                .toList();
    }

    private static Query all(List<Unit> units, List<Query> pairs, List<Query> letters) {
        var all = new BooleanQuery.Builder();
        units.forEach(unit -> all.add(unit.anywhere(), Occur.SHOULD));
        pairs.forEach(pair -> all.add(new BoostQuery(pair, READING), Occur.SHOULD));
        letters.forEach(letter -> all.add(letter, Occur.SHOULD));
        return all.build();
    }

    private String id(ScoreDoc hit) throws IOException {
        return searcher.storedFields()
                .document(hit.doc, Set.of(AnswerFields.ID))
                .get(AnswerFields.ID);
    }

    private List<String> words(String field, String text) {
        try (var stream = analyzer.tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var words = new ArrayList<String>();
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
