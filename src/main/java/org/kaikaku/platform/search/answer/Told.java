package org.kaikaku.platform.search.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** How much of what a question says an answer says too. */
final class Told {
    /** What stands in the title or among the words counts twice. */
    private static final double IN_FRONT = 0.5;

    private final IndexSearcher searcher;
    private final List<Asked> units = new ArrayList<>();
    private final List<Weight> pairs = new ArrayList<>();

    private record Asked(Weight anywhere, Weight inFront, double weight) {}

    Told(IndexSearcher searcher, List<Unit> units, List<Query> pairs) throws IOException {
        this.searcher = searcher;
        for (var unit : units) {
            this.units.add(new Asked(weight(unit.anywhere()), weight(unit.inFront()), unit.weight()));
        }
        for (var pair : pairs) {
            this.pairs.add(weight(pair));
        }
    }

    /** 0 to 1; the better of its words and of how it is read. */
    double sure(int document) throws IOException {
        double whole = 0;
        double found = 0;
        for (var unit : units) {
            whole += unit.weight();
            if (matches(unit.anywhere(), document)) {
                found += unit.weight() * (matches(unit.inFront(), document) ? 1 : 1 - IN_FRONT);
            }
        }
        return Math.max(whole == 0 ? 0 : found / whole, read(document));
    }

    /** The share of pairs of kana that are found, which is high by chance; so only what is above half counts. */
    private double read(int document) throws IOException {
        int found = 0;
        for (var pair : pairs) {
            found += matches(pair, document) ? 1 : 0;
        }
        return pairs.isEmpty() ? 0 : Math.max(0, 2.0 * found / pairs.size() - 1);
    }

    private Weight weight(Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private boolean matches(Weight weight, int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        return weight.matches(leaf, document - leaf.docBase) != null;
    }
}
