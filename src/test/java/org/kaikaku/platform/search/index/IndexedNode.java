package org.kaikaku.platform.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.search.Findable;
import org.kaikaku.platform.search.Findables;
import org.kaikaku.platform.search.Sought;
import org.springframework.dao.DataAccessResourceFailureException;

/** One node's index over things that a test holds, without Spring. */
final class IndexedNode implements AutoCloseable {
    static final String KIND = "thing";

    private final NodeIndex index;
    private final FollowChanges changes;

    IndexedNode(Path folder, TestDatabase database, Things things) {
        index = NodeIndex.open(folder, Analysis.all());
        changes = new FollowChanges(index, new ChangeTable(database.jdbc()), List.of(things));
        keepUp();
    }

    /** What a room would read from its tables. */
    static final class Things implements Findables {
        final Map<String, Findable> byId = new TreeMap<>();
        boolean away;

        void put(String id, String scope, String title, String name, String text) {
            byId.put(id, new Findable(KIND, id, scope, title, List.of(name), List.of(id), text, Set.of("open")));
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public int count() {
            return byId.size();
        }

        @Override
        public List<String> idsAfter(String id, int most) {
            return byId.keySet().stream()
                    .filter(one -> one.compareTo(id) > 0)
                    .limit(most)
                    .toList();
        }

        @Override
        public List<Findable> of(Collection<String> ids) {
            if (away) {
                throw new DataAccessResourceFailureException("away");
            }
            return ids.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList();
        }
    }

    boolean lost() {
        return changes.lost();
    }

    void keepUp() {
        changes.follow();
        if (changes.lost()) {
            changes.build();
        }
    }

    void commit() {
        changes.commit();
    }

    List<String> find(String words, @Nullable Set<String> scopes) {
        changes.follow();
        return ids(new Sought(KIND, words, scopes, Set.of("open"), 10), false);
    }

    List<String> near(String words) {
        return ids(new Sought(KIND, words, null, Set.of(), 10), true);
    }

    private List<String> ids(Sought sought, boolean near) {
        var query = new WordsQuery(Analysis.all());
        return index.read(searcher -> {
            var what = near ? query.near(sought) : query.of(sought);
            var hits = searcher.search(WordsQuery.within(what, sought), new TopScoreDocCollectorManager(10, 1_000));
            return LuceneSearch.ids(searcher, hits.scoreDocs);
        });
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
