package org.kaikaku.platform.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.search.Excerpt;
import org.kaikaku.platform.search.Found;
import org.kaikaku.platform.search.Search;
import org.kaikaku.platform.search.Sought;
import org.springframework.stereotype.Service;

/** Asks the index of this node, once it has taken in what was committed until now. */
@Service
class LuceneSearch implements Search {
    private static final int WORDS_OF_LIKENESS = 25;

    private final IndexLifecycle lifecycle;
    private final Analyzer analyzer = Analysis.all();
    private final WordsQuery words = new WordsQuery(analyzer);

    LuceneSearch(IndexLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public Found find(Sought sought) {
        lifecycle.catchUp();
        var open = lifecycle.open();
        int percent = open.changes().state().percent();
        return open.index().read(searcher -> {
            var query = WordsQuery.within(words.of(sought), sought);
            var found = searcher.search(query, new TopScoreDocCollectorManager(sought.most(), Integer.MAX_VALUE));
            int total = (int) found.totalHits.value();
            return new Found(
                    ids(searcher, found.scoreDocs), total, total == 0 ? meant(searcher, sought) : null, percent);
        });
    }

    private @Nullable String meant(IndexSearcher searcher, Sought sought) throws IOException {
        var near = searcher.search(WordsQuery.within(words.near(sought), sought), 1);
        return near.scoreDocs.length == 0
                ? null
                : searcher.storedFields()
                        .document(near.scoreDocs[0].doc, Set.of(Fields.TITLE))
                        .get(Fields.TITLE);
    }

    @Override
    public Map<String, Excerpt> excerpts(Sought sought, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return lifecycle.open().index().read(searcher -> {
            var hits = searcher.search(WordsQuery.within(keys(sought.kind(), ids), sought), ids.size()).scoreDocs;
            var pieces = new ExcerptHighlighter(searcher, analyzer).of(words.anyOf(sought), hits);
            var names = ids(searcher, hits);
            var excerpts = new HashMap<String, Excerpt>();
            for (int i = 0; i < hits.length; i++) {
                var found = pieces.get(i);
                if (found != null) {
                    excerpts.put(names.get(i), found);
                }
            }
            return excerpts;
        });
    }

    @Override
    public List<String> like(String id, Sought sought) {
        lifecycle.catchUp();
        var open = lifecycle.open();
        return open.index().read(searcher -> {
            var all = new Sought(sought.kind(), "", sought.scopes(), Set.of(), 1);
            var itself = searcher.search(WordsQuery.within(keys(sought.kind(), List.of(id)), all), 1).scoreDocs;
            return itself.length == 0 ? List.<String>of() : like(searcher, itself[0].doc, id, sought);
        });
    }

    private List<String> like(IndexSearcher searcher, int itself, String id, Sought sought) throws IOException {
        var likeness = new MoreLikeThis(searcher.getIndexReader());
        likeness.setAnalyzer(analyzer);
        likeness.setFieldNames(new String[] {Fields.TEXT});
        likeness.setMinTermFreq(1);
        likeness.setMinDocFreq(2);
        likeness.setMaxQueryTerms(WORDS_OF_LIKENESS);
        var query = new BooleanQuery.Builder()
                .add(likeness.like(itself), Occur.MUST)
                .add(new TermQuery(Fields.key(sought.kind(), id)), Occur.MUST_NOT)
                .build();
        return ids(searcher, searcher.search(WordsQuery.within(query, sought), sought.most()).scoreDocs);
    }

    private static Query keys(String kind, Collection<String> ids) {
        return new TermInSetQuery(
                Fields.KEY,
                ids.stream().map(id -> Fields.key(kind, id)).map(Term::bytes).toList());
    }

    /** In the order of the hits; read in that of the index, which is the only one that it gives them in. */
    static List<String> ids(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
        var values = MultiDocValues.getBinaryValues(searcher.getIndexReader(), Fields.ID);
        var sorted = Arrays.stream(hits)
                .sorted(Comparator.comparingInt(hit -> hit.doc))
                .toList();
        var byDocument = new LinkedHashMap<Integer, String>();
        for (var hit : sorted) {
            if (values != null && values.advanceExact(hit.doc)) {
                byDocument.put(hit.doc, values.binaryValue().utf8ToString());
            }
        }
        return new ArrayList<>(Arrays.stream(hits)
                .flatMap(hit -> Optional.ofNullable(byDocument.get(hit.doc)).stream())
                .toList());
    }
}
