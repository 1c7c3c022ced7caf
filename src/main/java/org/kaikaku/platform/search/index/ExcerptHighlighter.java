package org.kaikaku.platform.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.search.Excerpt;
import org.kaikaku.platform.search.Excerpt.Piece;

/** Cuts out the lines in which the words stand. Plain pieces come out, no markup: the page marks them. */
final class ExcerptHighlighter extends UnifiedHighlighter {
    private static final int LINES = 2;
    private static final String BETWEEN = " … ";

    ExcerptHighlighter(IndexSearcher searcher, Analyzer analyzer) {
        super(UnifiedHighlighter.builder(searcher, analyzer)
                .withBreakIterator(() -> new CustomSeparatorBreakIterator('\n'))
                .withMaxNoHighlightPassages(0)
                .withFormatter(new Pieces()));
    }

    /** One for each hit; null where none of the words stands in its text. */
    List<@Nullable Excerpt> of(Query query, ScoreDoc[] hits) throws IOException {
        var documents = Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray();
        var found = highlightFieldsAsObjects(new String[] {Fields.TEXT}, query, documents, new int[] {LINES})
                .get(Fields.TEXT);
        var excerpts = new ArrayList<@Nullable Excerpt>();
        for (int i = 0; i < hits.length; i++) {
            excerpts.add(found == null ? null : (Excerpt) found[i]);
        }
        return excerpts;
    }

    private static final class Pieces extends PassageFormatter {
        @Override
        public Excerpt format(Passage[] passages, String text) {
            var pieces = new ArrayList<Piece>();
            for (var passage : passages) {
                if (!pieces.isEmpty()) {
                    pieces.add(new Piece(BETWEEN, false));
                }
                format(passage, text, pieces);
            }
            return new Excerpt(pieces);
        }

        private static void format(Passage passage, String text, List<Piece> pieces) {
            int at = passage.getStartOffset();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int start = Math.max(at, passage.getMatchStarts()[i]);
                int end = Math.max(start, passage.getMatchEnds()[i]);
                add(pieces, text.substring(at, start), false);
                add(pieces, text.substring(start, end), true);
                at = end;
            }
            add(pieces, text.substring(at, passage.getEndOffset()), false);
        }

        private static void add(List<Piece> pieces, String text, boolean hit) {
            var line = text.replace("\n", "");
            if (line.isEmpty()) {
                return;
            }
            boolean goesOn = !pieces.isEmpty() && pieces.getLast().hit() == hit;
            pieces.add(new Piece(goesOn ? pieces.removeLast().text() + line : line, hit));
        }
    }
}
