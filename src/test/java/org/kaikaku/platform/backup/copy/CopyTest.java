package org.kaikaku.platform.backup.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.PublicKeys;
import org.kaikaku.platform.audit.journal.TestJournals;
import org.kaikaku.platform.backup.Backups.Result;
import org.kaikaku.platform.backup.Restoring;
import org.kaikaku.platform.backup.Restoring.Reason;
import org.kaikaku.platform.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
class CopyTest {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Instant NIGHT = Instant.parse("2026-12-01T17:30:00Z");

    private final TestDatabase before = TestDatabase.create();
    private final TestDatabase after = TestDatabase.create();

    @TempDir
    Path disk;

    @TempDir
    Path other;

    @BeforeEach
    void fill() throws IOException {
        before.asOwner().sql("""
                insert into audit_entry (at, doer, doer_name, act, purpose, object)
                select now(), 'a', E'tab\\t, line\\n, back\\\\slash, 𠮷', 'LOOK', '', 'o' || n from generate_series(1, 50) n
                """).update();
        before.asOwner()
                .sql("insert into document_number values ('shimin', 2026, 7)")
                .update();
        before.asOwner()
                .sql("select nextval('procedure_receipt') from generate_series(1, 5)")
                .query()
                .listOfRows();
        before.asOwner().sql("""
                insert into search_change (kind, id) values ('case', '1')
                """).update();
        Files.createDirectories(other.resolve("keys"));
        Files.writeString(other.resolve("keys/audit.0123456789abcdef.pub"), "public");
    }

    @Test
    void all_tables_and_numbers_come_back_as_they_were() {
        var copy = taken(take(""));

        assertThat(restore(copy, "", true)).isInstanceOfSatisfying(Restoring.Result.Restored.class, restored -> {
            assertThat(restored.taken()).isEqualTo(NIGHT);
            assertThat(restored.rows()).isEqualTo(copy.rows()).isGreaterThan(50);
        });
        var rows = contents(before.asOwner());
        // What came after the copy was taken: its own line in the journal and its outcome.
        rows.keySet().removeAll(Set.of("audit_entry", "backup_run", "search_change"));
        assertThat(contents(after.asOwner())).containsAllEntriesOf(rows);
        assertThat(after.asOwner()
                        .sql("select count(*) from audit_entry where doer_name like E'tab\\t, line\\n%𠮷'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(50);
        assertThat(after.jdbc()
                        .sql("select nextval('procedure_receipt')")
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
        assertThat(after.asOwner()
                        .sql("select count(*) from search_change")
                        .query(Integer.class)
                        .single())
                .as("what is of the moment stays away")
                .isZero();
        assertThat(other.resolve("home/audit.0123456789abcdef.pub")).hasContent("public");
    }

    @Test
    void the_application_may_do_in_a_restored_city_what_it_may_in_any() {
        restore(taken(take("")), "", true);

        assertThatThrownBy(() -> after.jdbc().sql("delete from audit_entry").update())
                .hasStackTraceContaining("permission denied for table audit_entry");
        assertThat(after.jdbc()
                        .sql("insert into search_change (kind, id) values ('case', '2')")
                        .update())
                .isEqualTo(1);
    }

    @Test
    void a_copy_that_was_cut_off_is_refused_and_the_city_stays() throws IOException {
        var whole = Files.readAllBytes(taken(take("")).file());
        var there = contents(after.asOwner());

        for (int part = 0; part < 20; part++) {
            int place = whole.length / 20 * part;
            assertThat(restore(cut(whole, place))).as("cut at " + place).isEqualTo(Reason.DAMAGED);
        }
        assertThat(restore(cut(whole, whole.length - 1))).isEqualTo(Reason.DAMAGED);
        assertThat(contents(after.asOwner())).isEqualTo(there);
    }

    @Test
    void a_copy_that_was_changed_anywhere_is_refused_unless_it_says_the_same() throws IOException {
        var file = taken(take("")).file();
        var manifest = new ArchiveReader(file, Optional.empty()).verify();
        var whole = Files.readAllBytes(file);
        int refused = 0;

        for (int place = 0; place < whole.length; place += 61) {
            var changed = Files.write(disk.resolve("changed"), changed(whole, place));
            try {
                assertThat(new ArchiveReader(changed, Optional.empty()).verify())
                        .isEqualTo(manifest);
            } catch (IOException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 61 / 2);
    }

    @Test
    void an_encrypted_copy_opens_with_its_key_only() throws IOException {
        var key = Files.writeString(other.resolve("key"), "correct horse battery staple\n");
        var another = Files.writeString(other.resolve("another"), "incorrect horse battery staple\n");
        var copy = taken(take(key.toString()));

        assertThat(copy.file().toString()).endsWith(".zip.gpg");
        assertThat(reason(restore(copy, "", true))).isEqualTo(Reason.DAMAGED);
        assertThat(reason(restore(copy, another.toString(), true))).isEqualTo(Reason.DAMAGED);
        assertThat(restore(copy, key.toString(), true)).isInstanceOf(Restoring.Result.Restored.class);
    }

    @Test
    void an_encrypted_copy_that_was_changed_is_refused() throws IOException {
        var key = Files.writeString(other.resolve("key"), "correct horse battery staple\n");
        var whole = Files.readAllBytes(taken(take(key.toString())).file());

        for (int place : new int[] {0, 1, 20, whole.length / 2, whole.length - 1}) {
            var file = Files.write(disk.resolve("changed"), changed(whole, place));
            assertThat(reason(restoring(key.toString()).restore(file, true))).isEqualTo(Reason.DAMAGED);
        }
    }

    @Test
    void a_city_that_is_there_is_replaced_only_when_it_is_said() {
        assertThat(reason(restore(taken(take("")), "", false))).isEqualTo(Reason.NOT_EMPTY);
    }

    @Test
    void a_copy_with_tables_that_this_program_cannot_make_is_refused() throws IOException {
        before.asOwner().sql("""
                insert into flyway_schema_history values (9999, '209912312359', 'later', 'SQL', 'later/V209912312359__later.sql', 1, 'o', now(), 1, true)
                """).update();

        assertThat(reason(restore(taken(take("")), "", true))).isEqualTo(Reason.OTHER_VERSION);
        assertThat(contents(after.asOwner())).containsKey("audit_sealing");
    }

    @Test
    void the_newest_copies_are_kept_and_others_files_are_left_alone() throws IOException {
        Files.createFile(disk.resolve("kaikaku-other-20200101-000000.zip"));
        Files.createFile(disk.resolve("kaikaku-city-20200101-000000.zip"));
        Files.createFile(disk.resolve("kaikaku-city-20200101-000000.zip.partial"));
        for (int day = 0; day < 3; day++) {
            taken(backups("", NIGHT.plus(Duration.ofDays(day))).take(null, Doer.SYSTEM));
        }

        try (var files = Files.list(disk)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "kaikaku-other-20200101-000000.zip",
                            "kaikaku-city-20261203-023000.zip",
                            "kaikaku-city-20261204-023000.zip");
        }
        assertThat(Target.newest(disk)).contains(disk.resolve("kaikaku-city-20261204-023000.zip"));
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_told_and_remembered() throws IOException {
        var file = Files.createFile(other.resolve("file"));

        assertThat(backups("", NIGHT).take(file, Doer.SYSTEM)).isInstanceOf(Result.Failed.class);
        assertThat(new BackupRuns(before.jdbc()).lastProblem()).get().asString().contains(file.toString());
    }

    @Test
    void tables_come_after_those_that_they_refer_to() {
        assertThat(Tables.order(Set.of("a", "b", "c"), Map.of("a", Set.of("b"), "b", Set.of("c"))))
                .containsExactly("c", "b", "a");
        assertThatThrownBy(() -> Tables.order(Set.of("a", "b"), Map.of("a", Set.of("b"), "b", Set.of("a"))))
                .hasMessageContaining("circle");
    }

    private Result take(String key) {
        return backups(key, NIGHT).take(null, Doer.SYSTEM);
    }

    private TakeBackup backups(String key, Instant now) {
        return new TakeBackup(
                settings(key),
                before.vault(),
                files(other.resolve("keys")),
                new BackupRuns(before.jdbc()),
                TestJournals.of(before, Clock.fixed(now, JAPAN)),
                before.transaction(),
                Clock.fixed(now, JAPAN));
    }

    private BackupSettings settings(String key) {
        return new BackupSettings(disk.toString(), key, 2, LocalTime.of(2, 30));
    }

    private static CarriedFiles files(Path keys) {
        return new CarriedFiles(new Keys(keys), "");
    }

    private RestoreCity restoring(String key) {
        return new RestoreCity(settings(key), after.vault(), files(other.resolve("home")));
    }

    private Restoring.Result restore(Result.Taken copy, String key, boolean overwrite) {
        return restoring(key).restore(copy.file(), overwrite);
    }

    private Reason restore(byte[] copy) throws IOException {
        return reason(restoring("").restore(Files.write(disk.resolve("changed"), copy), true));
    }

    private static Reason reason(Restoring.Result result) {
        return ((Restoring.Result.Refused) result).reason();
    }

    private static Result.Taken taken(Result result) {
        return (Result.Taken) result;
    }

    private static byte[] cut(byte[] whole, int place) {
        return java.util.Arrays.copyOf(whole, place);
    }

    private static byte[] changed(byte[] whole, int place) {
        var changed = whole.clone();
        changed[place] ^= 0x10;
        return changed;
    }

    /** What stands in each table, as one value. */
    private static Map<String, String> contents(JdbcClient jdbc) {
        var found = new TreeMap<String, String>();
        var tables = jdbc.sql("select tablename from pg_tables where schemaname = current_schema()")
                .query((row, _) -> row.getString(1))
                .list();
        tables.stream()
                .filter(table -> !table.equals("flyway_schema_history"))
                .forEach(table -> found.put(
                        table,
                        jdbc.sql(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') from "
                                                + table + " t")
                                .query(String.class)
                                .single()));
        return found;
    }

    private record Keys(Path folder) implements PublicKeys {
        @Override
        public List<Path> files() {
            try (var files = Files.list(folder)) {
                return files.toList();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
