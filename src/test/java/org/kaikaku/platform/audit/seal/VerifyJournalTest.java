package org.kaikaku.platform.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaikaku.platform.audit.Damage.ALTERED;
import static org.kaikaku.platform.audit.Damage.BATCH_ALTERED;
import static org.kaikaku.platform.audit.Damage.CHAIN;
import static org.kaikaku.platform.audit.Damage.INSERTED;
import static org.kaikaku.platform.audit.Damage.MISSING_BATCH;
import static org.kaikaku.platform.audit.Damage.REMOVED;
import static org.kaikaku.platform.audit.Damage.REORDERED;
import static org.kaikaku.platform.audit.Damage.SIGNATURE;
import static org.kaikaku.platform.audit.Damage.UNKNOWN_KEY;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.audit.Head;
import org.kaikaku.platform.audit.Verification;
import org.kaikaku.platform.audit.Verification.Broken;
import org.kaikaku.platform.audit.Verification.Intact;
import org.kaikaku.platform.database.TestDatabase;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** Three batches of five entries, and what a thief who owns the tables does to them. */
@Tag("database")
class VerifyJournalTest {
    private static final TestDatabase database = TestDatabase.create();

    @TempDir
    static Path folder;

    static TestJournal journal;
    static List<Long> ids;
    static JdbcTransactionManager transactions;

    TransactionStatus undone;

    @BeforeAll
    static void write() {
        ids = TestJournal.of(database, folder).threeBatches();
        var thief = TestJournal.thief(database);
        transactions = new JdbcTransactionManager(thief);
        journal = TestJournal.of(thief, transactions, folder);
    }

    @BeforeEach
    void begin() {
        undone = transactions.getTransaction(TransactionDefinition.withDefaults());
        assertThat(journal.verify()).isInstanceOf(Intact.class);
    }

    @AfterEach
    void undo() {
        transactions.rollback(undone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "doer = 'b'",
                "doer_name = '別人'",
                "office = ''",
                "act = 'CHANGE'",
                "purpose = purpose || ' '",
                "subject = null",
                "object = 'application/2'",
                "txid = '1'"
            })
    void a_change_in_any_column_is_found(String change) {
        steal("update audit_entry set " + change + " where id = ?", ids.get(7));

        assertThat(journal.verify()).isEqualTo(new Broken(2L, ids.get(7), ALTERED));
    }

    @Test
    void the_first_of_several_changes_is_named() {
        steal("update audit_entry set purpose = 'x' where id in (?, ?)", ids.get(12), ids.get(3));

        assertThat(journal.verify()).isEqualTo(new Broken(1L, ids.get(3), ALTERED));
    }

    @Test
    void the_newest_sealed_entry_is_guarded_too() {
        steal("update audit_entry set purpose = 'x' where id = ?", ids.getLast());

        assertThat(journal.verify()).isEqualTo(new Broken(3L, ids.getLast(), ALTERED));
    }

    @Test
    void an_unsealed_entry_can_still_be_changed_by_who_owns_the_tables() {
        var fresh = journal.write(1).getFirst();
        steal("update audit_entry set purpose = 'x' where id = ?", fresh);

        assertThat(journal.verify())
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.unsealed()).isEqualTo(1));
    }

    @Test
    void a_change_of_entry_and_leaf_together_is_found_though_not_whose() {
        steal("update audit_entry set purpose = 'x' where id = ?", ids.get(7));
        steal(
                "update audit_leaf set hash = ? where entry_id = ?",
                journal.thief
                        .sql("select " + Entry.COLUMNS + " from audit_entry e where id = ?")
                        .param(ids.get(7))
                        .query((row, _) -> Entry.of(row))
                        .single()
                        .hash()
                        .bytes(),
                ids.get(7));

        assertThat(journal.verify()).isEqualTo(new Broken(2L, null, ALTERED));
    }

    @Test
    void a_removed_entry_is_missed() {
        steal("delete from audit_entry where id = ?", ids.get(8));

        assertThat(journal.verify()).isEqualTo(new Broken(2L, ids.get(8), REMOVED));
    }

    @Test
    void an_entry_removed_with_its_leaf_is_missed() {
        steal("delete from audit_entry where id = ?", ids.get(8));
        steal("delete from audit_leaf where entry_id = ?", ids.get(8));

        assertThat(journal.verify()).isEqualTo(new Broken(2L, null, REMOVED));
    }

    @Test
    void a_leaf_removed_alone_is_missed() {
        steal("delete from audit_leaf where entry_id = ?", ids.get(8));

        assertThat(journal.verify()).isEqualTo(new Broken(2L, null, REMOVED));
    }

    @Test
    void an_entry_put_into_an_old_batch_is_named() {
        var forged = journal.write(1).getFirst();
        steal("update audit_leaf set position = position + 100 where batch = 2 and position > 2");
        steal("update audit_leaf set position = position - 99 where position > 100");
        steal("insert into audit_leaf values (?, 2, 3, ?)", forged, new byte[32]);

        assertThat(journal.verify()).isEqualTo(new Broken(2L, forged, INSERTED));
    }

    @Test
    void an_entry_that_claims_an_old_transaction_is_named() {
        var old = journal.thief
                .sql("select txid::text from audit_entry where id = ?")
                .param(ids.get(2))
                .query(String.class)
                .single();
        var forged = journal.write(1).getFirst();
        steal("update audit_entry set txid = ?::xid8 where id = ?", old, forged);
        journal.sealer().run();

        assertThat(journal.verify()).isEqualTo(new Broken(null, forged, INSERTED));
    }

    @Test
    void entries_that_changed_places_are_found() {
        journal.thief
                .sql("alter table audit_entry alter id set generated by default")
                .update();
        renumber(ids.get(6), -1);
        renumber(ids.get(8), ids.get(6));
        renumber(-1, ids.get(8));

        assertThat(journal.verify()).isEqualTo(new Broken(2L, ids.get(6), REORDERED));
    }

    @Test
    void leaves_that_changed_places_are_found() {
        steal("update audit_leaf set position = 99 where entry_id = ?", ids.get(6));
        steal("update audit_leaf set position = 1 where entry_id = ?", ids.get(8));
        steal("update audit_leaf set position = 3 where entry_id = ?", ids.get(6));

        assertThat(journal.verify()).isEqualTo(new Broken(2L, ids.get(8), REORDERED));
    }

    @Test
    void a_changed_leaf_is_found_and_its_entry_cleared() {
        steal("update audit_leaf set hash = ? where entry_id = ?", new byte[32], ids.get(8));

        assertThat(journal.verify()).isEqualTo(new Broken(2L, ids.get(8), BATCH_ALTERED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entries = entries + 1",
                "root = sha256(root)",
                "previous = sha256(previous)",
                "sealed_at = sealed_at - interval '1 microsecond'",
                "key_id = 'another'",
                "hash = sha256(hash)"
            })
    void a_change_of_the_batch_itself_is_found(String change) {
        steal("update audit_batch set " + change + " where number = 2");

        assertThat(journal.verify()).isEqualTo(new Broken(2L, null, BATCH_ALTERED));
    }

    @Test
    void one_changed_byte_of_the_signature_is_found() {
        for (int at : List.of(0, 31, 32, 63)) {
            flip(at);
            assertThat(journal.verify()).isEqualTo(new Broken(2L, null, SIGNATURE));
            flip(at);
        }
        assertThat(journal.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void a_signature_of_another_shape_is_none() {
        steal("update audit_batch set signature = '' where number = 2");

        assertThat(journal.verify()).isEqualTo(new Broken(2L, null, SIGNATURE));
    }

    @Test
    void a_batch_taken_from_the_middle_is_missed() {
        steal("delete from audit_batch where number = 2");

        assertThat(journal.verify()).isEqualTo(new Broken(2L, null, MISSING_BATCH));
    }

    @Test
    void the_first_batch_is_missed_too() {
        steal("delete from audit_batch where number = 1");

        assertThat(journal.verify()).isEqualTo(new Broken(1L, null, MISSING_BATCH));
    }

    @Test
    void a_tail_cut_off_carelessly_is_missed() {
        steal("delete from audit_batch where number = 3");

        assertThat(journal.verify()).isEqualTo(new Broken(3L, null, MISSING_BATCH));
    }

    @Test
    void a_tail_cut_off_cleanly_shows_only_against_a_published_head() {
        var published = journal.head();
        cutThirdBatch(journal);

        assertThat(journal.verify()).isInstanceOf(Intact.class);
        assertThat(verify(published)).isEqualTo(new Broken(3L, null, MISSING_BATCH));
    }

    @Test
    void a_tail_cut_off_cleanly_shows_by_itself_once_its_head_was_published() {
        publish(journal, 3);
        assertThat(journal.verify()).isInstanceOf(Intact.class);
        cutThirdBatch(journal);

        assertThat(journal.verify()).isEqualTo(new Broken(3L, null, MISSING_BATCH));
    }

    @Test
    void a_tail_sealed_anew_shows_by_itself_once_its_head_was_published() {
        var other = TestJournal.of(TestDatabase.create(), folder);
        other.threeBatches();
        publish(other, 3);
        cutThirdBatch(other);
        other.write(1);
        other.sealer().run();

        assertThat(other.verify()).isEqualTo(new Broken(3L, null, CHAIN));
    }

    private static void publish(TestJournal journal, long batch) {
        journal.thief.sql("""
                        insert into audit_published_head (day, batch, root, hash, signature, key_id, published_at)
                        select date '2026-11-20', number, root, hash, signature, key_id, sealed_at from audit_batch where number = ?
                        """).param(batch).update();
    }

    @Test
    void a_tail_sealed_anew_shows_against_a_published_head() {
        var other = TestJournal.of(TestDatabase.create(), folder);
        other.threeBatches();
        var published = other.head();
        cutThirdBatch(other);
        other.write(1);
        other.sealer().run();

        assertThat(other.verify()).isInstanceOf(Intact.class);
        assertThat(other.seals().verify(published)).isEqualTo(new Broken(3L, null, CHAIN));
    }

    @Test
    void a_journal_that_went_on_still_holds_the_published_head() {
        var published = Head.of(journal.head().toString());
        journal.threeBatches();

        assertThat(verify(published)).isInstanceOf(Intact.class);
    }

    @Test
    void a_signed_batch_of_another_journal_does_not_fit_the_chain() {
        var other = TestJournal.of(TestDatabase.create(), folder);
        other.threeBatches();
        var stolen = other.thief
                .sql("select root, previous, sealed_at, hash, signature from audit_batch where number = 2")
                .query()
                .singleRow();
        steal(
                "update audit_batch set root = ?, previous = ?, sealed_at = ?, hash = ?, signature = ? where number = 2",
                stolen.values().toArray());

        assertThat(journal.verify()).isEqualTo(new Broken(2L, null, CHAIN));
    }

    @Test
    void without_the_public_key_nothing_is_taken_as_signed() {
        assertThat(journal.withKeysOf(folder.resolve("empty")).verify()).isEqualTo(new Broken(1L, null, UNKNOWN_KEY));
    }

    private static void cutThirdBatch(TestJournal journal) {
        Stream.of(
                        "delete from audit_entry where id in (select entry_id from audit_leaf where batch = 3)",
                        "delete from audit_leaf where batch = 3",
                        "delete from audit_batch where number = 3")
                .forEach(sql -> assertThat(journal.thief.sql(sql).update()).isPositive());
    }

    private Verification verify(Head published) {
        return journal.seals().verify(published);
    }

    private void flip(int at) {
        steal(
                "update audit_batch set signature = set_byte(signature, ?, get_byte(signature, ?) # 1) where number = 2",
                at,
                at);
    }

    private void renumber(long from, long to) {
        steal("update audit_entry set id = ? where id = ?", to, from);
    }

    private void steal(String sql, Object... params) {
        assertThat(journal.thief.sql(sql).params(params).update()).isPositive();
    }
}
