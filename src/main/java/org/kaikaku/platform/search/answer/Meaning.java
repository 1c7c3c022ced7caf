package org.kaikaku.platform.search.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What one word of a question means, wherever an answer says it: any of its glosses, the usual ones counting most. */
record Meaning(Query anywhere, Query inFront, double weight) {
    private static final float TIE = 0.1f;
    private static final List<String> FRONT = List.of(AnswerFields.TITLE_ENGLISH, AnswerFields.GLOSS);

    static Meaning of(List<List<String>> glosses, IndexReader reader) throws IOException {
        int most = 0;
        for (var gloss : usual(glosses)) {
            most = Math.max(most, documents(gloss, reader));
        }
        return new Meaning(anywhere(glosses, reader), inFront(usual(glosses)), Unit.weight(most, reader));
    }

    private static List<List<String>> usual(List<List<String>> glosses) {
        return glosses.subList(0, Math.min(Meanings.USUAL, glosses.size()));
    }

    private static int documents(List<String> gloss, IndexReader reader) throws IOException {
        int fewest = Integer.MAX_VALUE;
        for (var stem : gloss) {
            int most = 0;
            for (var field : AnswerFields.MEANINGS.keySet()) {
                most = Math.max(most, reader.docFreq(new Term(field, stem)));
            }
            fewest = Math.min(fewest, most);
        }
        return fewest;
    }

    private static Query anywhere(List<List<String>> glosses, IndexReader reader) throws IOException {
        var anywhere = new BooleanQuery.Builder();
        for (var field : AnswerFields.MEANINGS.entrySet()) {
            var ways = new ArrayList<Query>();
            for (int rank = 0; rank < glosses.size(); rank++) {
                var gloss = present(field.getKey(), glosses.get(rank), reader);
                if (!gloss.isEmpty()) {
                    float counts =
                            1 / (float) (Math.sqrt(1 + rank) * glosses.get(rank).size());
                    ways.add(new BoostQuery(joined(gloss, Occur.SHOULD), counts));
                }
            }
            anywhere.add(new BoostQuery(new DisjunctionMaxQuery(ways, TIE), field.getValue()), Occur.SHOULD);
        }
        return anywhere.build();
    }

    private static List<Query> present(String field, List<String> gloss, IndexReader reader) throws IOException {
        var present = new ArrayList<Query>();
        for (var stem : gloss) {
            var term = new Term(field, stem);
            if (reader.docFreq(term) > 0) {
                present.add(new TermQuery(term));
            }
        }
        return present;
    }

    private static Query inFront(List<List<String>> glosses) {
        return joined(
                glosses.stream()
                        .map(gloss -> joined(gloss.stream().map(Meaning::front).toList(), Occur.MUST))
                        .toList(),
                Occur.SHOULD);
    }

    private static Query front(String stem) {
        return joined(
                FRONT.stream()
                        .<Query>map(field -> new TermQuery(new Term(field, stem)))
                        .toList(),
                Occur.SHOULD);
    }

    private static Query joined(Collection<Query> queries, Occur how) {
        var all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, how));
        return all.build();
    }
}
