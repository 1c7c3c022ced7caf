package org.kaikaku.platform.search.answer;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/** How much of what a question says each of a few answers says too: by its words, by how it is read, and by what its words mean. */
final class Told {
    /** What stands in the title or among the words counts twice. */
    private static final double IN_FRONT = 0.5;

    /** What its meanings count beside its words; with {@link org.kaikaku.platform.search.Near#sure} found on the tuning halves. */
    private static final double MEANT = 0.35;

    private final IndexSearcher searcher;
    private final int[] documents;
    private final Map<Integer, Double> written = new HashMap<>();
    private final Map<Integer, Double> sure = new HashMap<>();

    /**
     * Each word is looked up once for all answers, along its postings; asking for each answer anew cost more than the search itself.
     *
     * @param documents in their order
     */
    Told(IndexSearcher searcher, List<Unit> units, List<Query> pairs, List<Meaning> meanings, int[] documents)
            throws IOException {
        this.searcher = searcher;
        this.documents = documents;
        var said = said(units);
        var read = read(pairs);
        var meant = meant(meanings);
        for (int i = 0; i < documents.length; i++) {
            double found = Math.max(said[i], read[i]);
            written.put(documents[i], found);
            sure.put(documents[i], meanings.isEmpty() ? found : (1 - MEANT) * found + MEANT * meant[i]);
        }
    }

    /** 0 to 1, by its words or by how they are read alone. */
    double written(int document) {
        return written.getOrDefault(document, 0.0);
    }

    /** 0 to 1, by what they mean too. */
    double sure(int document) {
        return sure.getOrDefault(document, 0.0);
    }

    private double[] said(List<Unit> units) throws IOException {
        var found = new double[documents.length];
        double whole = 0;
        for (var unit : units) {
            whole += unit.weight();
            var anywhere = matches(unit.anywhere());
            var inFront = matches(unit.inFront());
            for (int i = 0; i < found.length; i++) {
                found[i] += anywhere[i] ? unit.weight() * (inFront[i] ? 1 : 1 - IN_FRONT) : 0;
            }
        }
        return share(found, whole);
    }

    private double[] meant(List<Meaning> meanings) throws IOException {
        var found = new double[documents.length];
        double whole = 0;
        for (var meaning : meanings) {
            whole += meaning.weight();
            var inFront = matches(meaning.inFront());
            for (int i = 0; i < found.length; i++) {
                found[i] += inFront[i] ? meaning.weight() : 0;
            }
        }
        return share(found, whole);
    }

    private static double[] share(double[] found, double whole) {
        return Arrays.stream(found).map(one -> whole == 0 ? 0 : one / whole).toArray();
    }

    /** The share of pairs of kana that are found, which is high by chance; so only what is above half counts. */
    private double[] read(List<Query> pairs) throws IOException {
        var read = new double[documents.length];
        for (var pair : pairs) {
            var found = matches(pair);
            for (int i = 0; i < read.length; i++) {
                read[i] += found[i] ? 1 : 0;
            }
        }
        for (int i = 0; i < read.length; i++) {
            read[i] = pairs.isEmpty() ? 0 : Math.max(0, 2.0 * read[i] / pairs.size() - 1);
        }
        return read;
    }

    private boolean[] matches(Query query) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        var matches = new boolean[documents.length];
        for (var leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer != null) {
                mark(scorer.iterator(), leaf, matches);
            }
        }
        return matches;
    }

    private void mark(DocIdSetIterator postings, LeafReaderContext leaf, boolean[] matches) throws IOException {
        int last = leaf.docBase + leaf.reader().maxDoc();
        for (int i = 0; i < documents.length; i++) {
            int document = documents[i] - leaf.docBase;
            if (document >= 0 && documents[i] < last) {
                int at = postings.docID() < document ? postings.advance(document) : postings.docID();
                matches[i] |= at == document;
            }
        }
    }
}
