package org.kaikaku.platform.search.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** One thing that a question says, in each way in which an answer may say it. */
record Unit(Query anywhere, Query inFront, double weight) {
    private static final float SYNONYM = 0.8f;
    private static final float TIE = 0.1f;
    private static final int SLOP = 2;

    static Unit of(List<List<String>> ways, Map<String, Float> fields, IndexReader reader) throws IOException {
        int most = 0;
        for (var way : ways) {
            most = Math.max(most, documents(way, fields, reader));
        }
        return new Unit(query(ways, fields), query(ways, front(fields)), weight(most, reader));
    }

    /** More, the fewer answers say it. */
    static double weight(int documents, IndexReader reader) {
        return Math.log(1 + (reader.numDocs() - documents + 0.5) / (documents + 0.5));
    }

    private static Map<String, Float> front(Map<String, Float> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().startsWith(AnswerFields.TEXT))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** In how many answers the rarest word of the run stands, in the field where most have it. */
    private static int documents(List<String> run, Map<String, Float> fields, IndexReader reader) throws IOException {
        int fewest = Integer.MAX_VALUE;
        for (var word : run) {
            int most = 0;
            for (var field : fields.keySet()) {
                most = Math.max(most, reader.docFreq(new Term(field, word)));
            }
            fewest = Math.min(fewest, most);
        }
        return fewest;
    }

    private static Query query(List<List<String>> ways, Map<String, Float> fields) {
        var all = new BooleanQuery.Builder();
        fields.forEach((field, boost) -> {
            var said = new ArrayList<Query>();
            for (int i = 0; i < ways.size(); i++) {
                said.add(new BoostQuery(run(field, ways.get(i)), i == 0 ? 1 : SYNONYM));
            }
            all.add(new BoostQuery(new DisjunctionMaxQuery(said, TIE), boost), Occur.SHOULD);
        });
        return all.build();
    }

    private static Query run(String field, List<String> words) {
        return words.size() == 1
                ? new TermQuery(new Term(field, words.getFirst()))
                : new PhraseQuery(SLOP, field, words.toArray(String[]::new));
    }
}
