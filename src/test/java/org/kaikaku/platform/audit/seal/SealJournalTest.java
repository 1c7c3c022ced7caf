package org.kaikaku.platform.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.audit.Verification.Intact;
import org.kaikaku.platform.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@Tag("database")
class SealJournalTest {
    @TempDir
    Path folder;

    TestDatabase database;
    TestJournal journal;

    @BeforeEach
    void open() {
        database = TestDatabase.create();
        journal = TestJournal.of(database, folder);
    }

    @Test
    void what_was_written_is_sealed_and_proves_intact() {
        var ids = journal.threeBatches();

        assertThat(ids.stream().map(journal::batchOf))
                .containsExactly(1L, 1L, 1L, 1L, 1L, 2L, 2L, 2L, 2L, 2L, 3L, 3L, 3L, 3L, 3L);
        assertThat(journal.verify()).isEqualTo(new Intact(3, 15, 0, null, journal.head()));
    }

    @Test
    void nothing_is_sealed_where_nothing_was_written() {
        journal.sealer().run();

        assertThat(journal.verify()).isEqualTo(new Intact(0, 0, 0, null, null));
        assertThat(journal.seals().head()).isEmpty();
    }

    @Test
    void unsealed_entries_are_reported_with_their_age() {
        journal.threeBatches();
        journal.write(2);

        assertThat(journal.verify()).isInstanceOfSatisfying(Intact.class, intact -> {
            assertThat(intact.entries()).isEqualTo(15);
            assertThat(intact.unsealed()).isEqualTo(2);
            assertThat(intact.oldestUnsealed()).isNotNull().isPositive();
        });
    }

    @Test
    void an_entry_that_commits_after_later_ones_were_sealed_comes_into_a_later_batch() throws SQLException {
        try (var slow = connection()) {
            var late = journal.write(client(slow));
            var others = journal.write(3);
            journal.sealer().run();
            assertThat(others).allSatisfy(id -> assertThat(id).isGreaterThan(late));
            assertThat(others.stream().map(journal::batchOf)).containsOnly(1L);

            journal.write(3);
            journal.sealer().run();
            assertThat(journal.batchOf(late)).isNull();

            slow.commit();
            journal.sealer().run();
            assertThat(journal.batchOf(late)).isEqualTo(3);
        }
        assertThat(journal.verify()).isEqualTo(new Intact(3, 7, 0, null, journal.head()));
    }

    @Test
    void a_number_drawn_before_a_transaction_had_one_of_its_own_is_not_skipped() throws SQLException {
        try (var slow = connection()) {
            var drawn = client(slow)
                    .sql("select nextval(pg_get_serial_sequence('audit_entry', 'id'))")
                    .query(Long.class)
                    .single();
            journal.threeBatches();
            client(slow).sql("""
                            insert into audit_entry (id, at, doer, doer_name, act, purpose, object)
                            overriding system value values (?, now(), 'a', 'a', 'LOOK', 'p', 'o')
                            """).param(drawn).update();
            journal.write(1);
            journal.sealer().run();
            slow.commit();
            journal.sealer().run();

            assertThat(journal.batchOf(drawn)).isEqualTo(5);
        }
        assertThat(journal.verify())
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.unsealed()).isZero());
    }

    @Test
    void what_was_rolled_back_is_not_waited_for() throws SQLException {
        try (var undone = connection()) {
            journal.write(client(undone));
            journal.write(1);
            undone.rollback();
        }
        journal.sealer().run();
        journal.write(1);
        journal.sealer().run();

        assertThat(journal.verify()).isEqualTo(new Intact(2, 2, 0, null, journal.head()));
    }

    @Test
    void a_long_queue_is_sealed_in_batches_of_the_largest_size() {
        journal.thief.sql("""
                insert into audit_entry (at, doer, doer_name, act, purpose, object)
                select now(), 'a', 'a', 'LOOK', 'p', 'o' from generate_series(1, ?)
                """).param(2 * SealJournal.LARGEST_BATCH + 1).update();
        journal.write(1);
        journal.sealer().run();

        assertThat(journal.verify())
                .isEqualTo(new Intact(3, 2L * SealJournal.LARGEST_BATCH + 2, 0, null, journal.head()));
    }

    @Test
    void two_sealers_at_once_put_every_entry_into_one_batch() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Void> write = () -> {
                journal.write(200);
                return null;
            };
            Callable<Void> seal = () -> {
                var sealer = journal.sealer();
                for (int round = 0; round < 100; round++) {
                    sealer.run();
                }
                return null;
            };
            for (var work : threads.invokeAll(List.of(write, seal, write, seal))) {
                work.get();
            }
        }
        journal.sealer().run();

        assertThat(journal.verify()).isInstanceOfSatisfying(Intact.class, intact -> {
            assertThat(intact.entries()).isEqualTo(400);
            assertThat(intact.unsealed()).isZero();
            assertThat(intact.batches()).isGreaterThan(1);
        });
    }

    @Test
    void while_one_node_seals_another_goes_on_without_waiting() throws SQLException {
        journal.write(1);
        try (var other = connection()) {
            client(other)
                    .sql("select from audit_sealing for update")
                    .query((_, _) -> 1)
                    .list();
            journal.sealer().run();
            assertThat(journal.seals().head()).isEmpty();
        }
        journal.sealer().run();
        assertThat(journal.head().batch()).isEqualTo(1);
    }

    @Test
    void after_a_restore_into_a_younger_cluster_everything_unsealed_is_found() {
        journal.threeBatches();
        journal.write(1);
        journal.thief
                .sql("update audit_entry set txid = '900000000' where id not in (select entry_id from audit_leaf)")
                .update();
        journal.thief
                .sql("update audit_sealing set cluster = 'another', sealed_before = '800000000'")
                .update();
        journal.write(2);
        journal.sealer().run();
        journal.write(1);
        journal.sealer().run();

        assertThat(journal.verify()).isEqualTo(new Intact(5, 19, 0, null, journal.head()));
    }

    @Test
    void a_new_key_takes_over_and_the_old_batches_stay_verified() throws Exception {
        journal.threeBatches();
        Files.delete(folder.resolve("audit-ed25519"));
        journal.threeBatches();

        assertThat(journal.verify()).isEqualTo(new Intact(6, 30, 0, null, journal.head()));
        assertThat(journal.thief
                        .sql("select count(distinct key_id) from audit_batch")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "audit_batch", "audit_leaf"})
    void the_application_can_take_nothing_back(String table) {
        journal.threeBatches();
        var column = table.equals("audit_entry") ? "purpose = ''" : "hash = ''";

        Stream.of("update %s set " + column, "delete from %s", "truncate %s")
                .map(sql -> sql.formatted(table))
                .forEach(
                        sql -> assertThatThrownBy(() -> database.jdbc().sql(sql).update())
                                .rootCause()
                                .hasMessageContaining("permission denied"));
    }

    private Connection connection() throws SQLException {
        var connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
