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
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.kaikaku.platform.search.AnswerIndex;
import org.kaikaku.platform.search.Near;

/**
 * A sum of BM25: words and their synonyms where they stand, how they are read, which pulls up what was typed in kana or with a slip, single
 * kanji, which pull up what is said in other words of the same kanji, and what the words mean, which pulls up what is said in quite other words.
 */
final class LuceneAnswers implements AnswerIndex {
    private static final int LONGEST = 300;
    private static final int LOOKED_AT = 30;

    /** What it counts that all of a question is found, learnt like the numbers of {@link AnswerFields}; and that it is a title, more than all. */
    private static final double WRITTEN = 4.8;

    private static final float TITLE = 20;

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final Meanings meanings;
    private final Synonyms synonyms;

    LuceneAnswers(DirectoryReader reader, Analyzer analyzer, Meanings meanings, List<List<String>> synonyms) {
        this.searcher = new IndexSearcher(reader);
        this.analyzer = analyzer;
        this.meanings = meanings;
        this.synonyms = new Synonyms(synonyms, word -> words(AnswerFields.TITLE, word));
    }

    @Override
    public List<Near> nearest(String question, int most) {
        var asked = question.substring(0, Math.min(question.length(), LONGEST));
        try {
            boolean japanese = JAPANESE.matcher(asked).find();
            var fields = japanese ? AnswerFields.JAPANESE : AnswerFields.LATIN;
            var units = units(asked, fields);
            var meant = japanese ? meant(asked) : List.<Meaning>of();
            if (units.isEmpty() && meant.isEmpty()) {
                return List.of();
            }
            var pairs = japanese ? terms(AnswerFields.READING, asked) : List.<Query>of();
            var hits = best(
                    all(units, meant, japanese ? letters(asked) : List.of(), title(asked)), Math.max(most, LOOKED_AT));
            var documents =
                    Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
            var told = new Told(searcher, units, pairs, meant, documents);
            var near = new ArrayList<Near>();
            for (var hit : hits) {
                near.add(new Near(id(hit), hit.score + WRITTEN * told.written(hit.doc), told.sure(hit.doc)));
            }
            near.sort(Comparator.comparingDouble(Near::score).reversed());
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

    private List<Meaning> meant(String question) throws IOException {
        var meant = new ArrayList<Meaning>();
        for (var glosses : meanings.asked(question)) {
            meant.add(Meaning.of(glosses, searcher.getIndexReader()));
        }
        return meant;
    }

    private List<Query> letters(String question) {
        return AnswerFields.LETTERS.entrySet().stream()
                .flatMap(in -> terms(in.getKey(), question).stream()
                        .<Query>map(letter -> new BoostQuery(letter, in.getValue())))
                .toList();
    }

    /** What is read is kana with spaces where something is not; a pair over such a space says nothing. */
    private List<Query> terms(String field, String question) {
        return words(field, question).stream()
                .filter(word -> !word.contains(" "))
                .distinct()
                .<Query>map(word -> new TermQuery(new Term(field, word)))
                .toList();
    }

    private static Query title(String question) {
        var whole = new TermQuery(new Term(AnswerFields.WHOLE, AnswerFields.whole(question)));
        return new BoostQuery(new ConstantScoreQuery(whole), TITLE);
    }

    private static Query all(List<Unit> units, List<Meaning> meant, List<Query> letters, Query title) {
        var all = new BooleanQuery.Builder();
        units.forEach(unit -> all.add(unit.anywhere(), Occur.SHOULD));
        meant.forEach(meaning -> all.add(meaning.anywhere(), Occur.SHOULD));
        letters.forEach(letter -> all.add(letter, Occur.SHOULD));
        all.add(title, Occur.SHOULD);
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
