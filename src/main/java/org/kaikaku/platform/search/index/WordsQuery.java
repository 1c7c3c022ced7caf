package org.kaikaku.platform.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Reduced;
import org.kaikaku.platform.search.Sought;

/** What somebody looks for as the index is asked for it: who may see it is part of the question. */
final class WordsQuery {
    private static final int MOST_WORDS = 8;
    /** Nobody types more to find something; each sign is several clauses, of which the index takes 1,024. */
    private static final int MOST_SIGNS = 100;

    private static final float NEAR = 0.6f;
    private static final float NUMBER = 10;
    private static final float NAME = 4;
    private static final float TITLE = 3;
    private static final float PHRASE = 2;

    private final QueryBuilder builder;

    WordsQuery(Analyzer analyzer) {
        builder = new QueryBuilder(analyzer);
    }

    static List<String> words(Sought sought) {
        var typed = sought.words().strip();
        int end = typed.codePointCount(0, typed.length()) <= MOST_SIGNS
                ? typed.length()
                : typed.offsetByCodePoints(0, MOST_SIGNS);
        return Stream.of(typed.substring(0, end).split("[\\s\u3000]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** Every word must be there, somewhere. */
    Query of(Sought sought) {
        var words = words(sought);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word(word), Occur.MUST));
        return all.build();
    }

    /** Titles that come near: most of their signs, or of how they are read, are those that were typed. */
    Query near(Sought sought) {
        var typed = String.join("", words(sought));
        var ways = new ArrayList<@Nullable Query>();
        ways.add(builder.createMinShouldMatchQuery(Fields.TITLE_SIGNS, Reduced.name(typed), NEAR));
        ways.add(builder.createMinShouldMatchQuery(Fields.TITLE_READING, Readings.of(typed), NEAR));
        return new DisjunctionMaxQuery(ways.stream().filter(Objects::nonNull).toList(), 0);
    }

    /** What an excerpt shows. */
    Query anyOf(Sought sought) {
        var any = new BooleanQuery.Builder();
        words(sought).stream()
                .map(word -> builder.createBooleanQuery(Fields.TEXT, word, Occur.MUST))
                .filter(Objects::nonNull)
                .forEach(word -> any.add(word, Occur.SHOULD));
        return any.build();
    }

    static Query within(Query what, Sought sought) {
        var query =
                new BooleanQuery.Builder().add(what, Occur.MUST).add(term(Fields.KIND, sought.kind()), Occur.FILTER);
        var scopes = sought.scopes();
        if (scopes != null) {
            var open = Stream.concat(scopes.stream(), Stream.of(""))
                    .map(BytesRef::new)
                    .toList();
            query.add(new TermInSetQuery(Fields.SCOPE, open), Occur.FILTER);
        }
        sought.marks().forEach(mark -> query.add(term(Fields.MARK, mark), Occur.FILTER));
        return query.build();
    }

    private Query word(String word) {
        var ways = new ArrayList<@Nullable Query>();
        ways.add(new BoostQuery(term(Fields.EXACT, Fields.exact(word)), NUMBER));
        ways.add(boost(builder.createPhraseQuery(Fields.NAMES, Reduced.name(word)), NAME));
        ways.add(boost(builder.createBooleanQuery(Fields.TITLE, word, Occur.MUST), TITLE));
        ways.add(boost(builder.createPhraseQuery(Fields.TEXT, word), PHRASE));
        ways.add(builder.createBooleanQuery(Fields.TEXT, word, Occur.MUST));
        if (Reduced.isKana(word)) {
            ways.add(builder.createPhraseQuery(Fields.READING, Reduced.kana(word)));
        }
        return new DisjunctionMaxQuery(ways.stream().filter(Objects::nonNull).toList(), 0);
    }

    private static @Nullable Query boost(@Nullable Query query, float by) {
        return query == null ? null : new BoostQuery(query, by);
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
