package org.kaikaku.platform.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.search.SearchChanges;
import org.springframework.dao.DataAccessResourceFailureException;

@Tag("database")
class IndexTest {
    private static final TestDatabase database = TestDatabase.create();

    @TempDir
    Path folder;

    private final IndexedNode.Things things = new IndexedNode.Things();

    @BeforeEach
    void two_things() {
        things.put("R8-000123-4", "hoken", "葬祭費の申請", "髙﨑 花子", "喪主: はい\n領収書の宛名を確かめる。渡邊さんに電話した。");
        things.put("R8-000124-1", "zeimu", "税の申告", "鈴木 太郎", "家屋の評価を見直す。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "葬祭費",
                "葬祭",
                "申請",
                "そうさいひ",
                "ソウサイヒ",
                "ｿｳｻｲﾋ",
                "高崎",
                "髙﨑",
                "崎 花",
                "花子 葬祭費",
                "渡辺",
                "りょうしゅうしょ",
                "R8-000123-4",
                "ｒ８－０００１２３－４",
                "r80001234",
                "電話する"
            })
    void words_are_found_in_any_width_by_reading_and_with_other_forms_of_their_kanji(String words) throws IOException {
        try (var node = new IndexedNode(folder, database, things)) {
            assertThat(node.find(words, null)).containsExactly("R8-000123-4");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "婚姻", "R8-000123-5", "花子 鈴木", "*", "title:葬祭費", "\"", "(", "葬祭費 かおく"})
    void nothing_else_is(String words) throws IOException {
        try (var node = new IndexedNode(folder, database, things)) {
            assertThat(node.find(words, null)).isEmpty();
        }
    }

    @Test
    void what_lies_in_another_scope_is_not_there() throws IOException {
        try (var node = new IndexedNode(folder, database, things)) {
            assertThat(node.find("葬祭費", Set.of("zeimu"))).isEmpty();
            assertThat(node.find("葬祭費", Set.of("hoken", "zeimu"))).hasSize(1);
            assertThat(node.find("葬祭費", Set.of())).isEmpty();
        }
    }

    @Test
    void a_title_that_comes_near_is_suggested() throws IOException {
        try (var node = new IndexedNode(folder, database, things)) {
            assertThat(node.find("葬斎費", null)).isEmpty();
            assertThat(node.near("葬斎費")).containsExactly("R8-000123-4");
            assertThat(node.near("住民票")).isEmpty();
        }
    }

    @Test
    void every_node_follows_what_was_committed_and_nothing_that_was_rolled_back(@TempDir Path other)
            throws IOException {
        try (var one = new IndexedNode(folder, database, things);
                var two = new IndexedNode(other, database, things)) {
            things.put("a", "hoken", "婚姻届", "未来 一郎", "");
            changed("a");
            database.transaction().executeWithoutResult(status -> {
                new SearchChanges(database.jdbc()).changed(IndexedNode.KIND, List.of("b"));
                status.setRollbackOnly();
            });
            things.put("b", "hoken", "離婚届", "未来 二郎", "");

            assertThat(one.find("婚姻届", null)).containsExactly("a");
            assertThat(two.find("婚姻届", null)).containsExactly("a");
            assertThat(one.find("離婚届", null)).isEmpty();

            things.byId.remove("a");
            changed("a");
            assertThat(two.find("婚姻届", null)).isEmpty();
        }
    }

    @Test
    void a_transaction_that_begins_first_and_commits_last_is_not_passed_over() throws IOException {
        try (var node = new IndexedNode(folder, database, things)) {
            database.transaction().executeWithoutResult(_ -> {
                new SearchChanges(database.jdbc()).changed(IndexedNode.KIND, List.of("early"));
                things.put("late", "hoken", "出生届", "", "");
                inAnother(() -> changed("late"));
                inAnother(() -> assertThat(node.find("出生届", null)).containsExactly("late"));
                things.put("early", "hoken", "死亡届", "", "");
            });

            assertThat(node.find("死亡届", null)).containsExactly("early");
        }
    }

    @Test
    void a_transaction_with_more_changes_than_are_taken_at_once_is_taken_whole_and_what_follows_it_too()
            throws IOException {
        try (var node = new IndexedNode(folder, database, things)) {
            var many =
                    IntStream.rangeClosed(1, 1_200).mapToObj(n -> "many-" + n).toList();
            database.transaction()
                    .executeWithoutResult(_ -> new SearchChanges(database.jdbc()).changed(IndexedNode.KIND, many));
            things.put("many-1200", "hoken", "住所変更", "", "");
            assertThat(node.find("住所変更", null)).containsExactly("many-1200");

            things.put("after", "hoken", "転居届", "", "");
            changed("after");
            assertThat(node.find("転居届", null)).containsExactly("after");
        }
    }

    @Test
    void what_cannot_be_read_while_the_database_is_away_is_taken_once_it_is_back() throws IOException {
        try (var node = new IndexedNode(folder, database, things)) {
            changed("R8-000123-4");
            things.away = true;
            assertThatThrownBy(() -> node.find("葬祭費", null)).isInstanceOf(DataAccessResourceFailureException.class);
            things.away = false;
            assertThat(node.find("葬祭費", null)).containsExactly("R8-000123-4");
        }
    }

    @Test
    void a_node_that_starts_again_goes_on_where_it_was() throws IOException {
        try (var node = new IndexedNode(folder, database, things)) {
            node.commit();
        }
        things.put("c", "hoken", "転入届", "", "");
        changed("c");
        things.byId.remove("R8-000123-4");
        try (var node = new IndexedNode(folder, database, things)) {
            assertThat(node.find("転入届", null)).containsExactly("c");
            assertThat(node.find("葬祭費", null))
                    .as("built anew, it would be gone")
                    .hasSize(1);
        }
    }

    @Test
    void an_index_that_is_broken_or_that_the_city_wants_anew_is_built_from_the_database() throws IOException {
        new IndexedNode(folder, database, things).close();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "broken");
            }
        }
        try (var node = new IndexedNode(folder, database, things)) {
            assertThat(node.find("葬祭費", null)).hasSize(1);

            things.byId.remove("R8-000123-4");
            new ChangeTable(database.jdbc()).nextGeneration();
            node.keepUp();
            assertThat(node.find("葬祭費", null)).isEmpty();
        }
    }

    @Test
    void a_node_that_slept_longer_than_changes_are_kept_builds_its_index_anew() throws IOException {
        try (var node = new IndexedNode(folder, database, things)) {
            node.commit();
        }
        things.put("d", "hoken", "転出届", "", "");
        changed("d");
        new ChangeTable(database.jdbc()).forget(java.time.Instant.parse("2999-01-01T00:00:00Z"));
        assertThat(database.jdbc()
                        .sql("select count(*) from search_change")
                        .query(Integer.class)
                        .single())
                .isZero();
        try (var node = new IndexedNode(folder, database, things)) {
            assertThat(node.find("転出届", null)).containsExactly("d");
        }
    }

    private static void changed(String id) {
        database.transaction()
                .executeWithoutResult(_ -> new SearchChanges(database.jdbc()).changed(IndexedNode.KIND, List.of(id)));
    }

    private static void inAnother(Runnable work) {
        java.util.concurrent.CompletableFuture.runAsync(work).join();
    }
}
