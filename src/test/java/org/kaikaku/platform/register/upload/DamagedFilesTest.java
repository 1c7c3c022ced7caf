package org.kaikaku.platform.register.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.damage.SeededDamage;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.register.demo.DemoResidents;
import org.kaikaku.platform.register.intake.TestStage;
import org.kaikaku.platform.register.staging.TestImport;
import tools.jackson.databind.json.JsonMapper;

/** Whatever comes as a register: a report each time, nothing half, and no crash. */
@Tag("database")
class DamagedFilesTest {
    private static final TestDatabase database = TestDatabase.create();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), City.ZONE);
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final int SEEDS = 63;

    private final Uploads uploads = new Uploads(database.jdbc(), JsonMapper.shared());
    private final RejectedRows rejected = new RejectedRows(database.jdbc(), JsonMapper.shared());
    private final Parts parts = new Parts(database.jdbc(), steps());
    private final ReadUpload read = new ReadUpload(
            TestStage.on(database, CLOCK), TestImport.comparison(database), uploads, parts, rejected, steps());
    private final TakeOverUpload takeOver = new TakeOverUpload(
            TestStage.on(database, CLOCK),
            TestImport.comparison(database),
            TestImport.takeOver(database, CLOCK, _ -> {}),
            uploads,
            parts,
            steps());

    @TempDir
    Path folder;

    @BeforeEach
    void empty() {
        database.asOwner().sql("""
                        truncate register_resident, register_protection, register_upload, register_upload_part,
                                 register_rejected, register_staged, register_staged_change, audit_entry
                        """).update();
    }

    @Test
    void a_damaged_register_is_refused_as_a_whole_or_taken_row_by_row() throws IOException {
        var lines = city();
        int refused = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var content = String.join("\n", lines).getBytes(seed % 2 == 0 ? StandardCharsets.UTF_8 : CP932);
            refused += taken("seed " + seed, SeededDamage.of(content, seed)) ? 0 : 1;
        }
        assertThat(refused).as("some are refused, and some are not").isBetween(SEEDS / 10, SEEDS * 9 / 10);
    }

    @Test
    void what_is_no_table_is_refused_and_so_is_a_line_without_end() throws IOException {
        var lines = city();
        var all = String.join("\n", lines);
        for (var no : Map.of(
                        "nothing", "".getBytes(StandardCharsets.UTF_8),
                        "a byte order mark", "\uFEFF".getBytes(StandardCharsets.UTF_8),
                        "UTF-16", all.getBytes(StandardCharsets.UTF_16),
                        "NUL", new byte[10_000],
                        "a packed file", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0},
                        "line feeds", "\n".repeat(10_000).getBytes(StandardCharsets.UTF_8),
                        "a quotation mark", all.replaceFirst("\n", "\n\"").getBytes(StandardCharsets.UTF_8),
                        "no end", (lines.getFirst() + "\n" + "x".repeat(17_000_000)).getBytes(StandardCharsets.UTF_8))
                .entrySet()) {
            assertThat(taken(no.getKey(), no.getValue())).as(no.getKey()).isFalse();
        }
        assertThat(taken("carriage returns", String.join("\r", lines).getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @Test
    void no_published_table_is_taken_for_a_register_nor_one_with_a_registers_headings() throws IOException {
        var data = System.getenv("KAIKAKU_TESTDATA");
        assumeTrue(data != null, "KAIKAKU_TESTDATA names the folder of real data");
        var core = city().getFirst().split(",address", 2)[0] + ",address,protected\n";
        int files = 0;
        for (var file : files(Path.of(data))) {
            var content = Files.readAllBytes(file);
            assertThat(taken(file.toString(), content)).as(file.toString()).isFalse();
            assertThat(taken(file + " damaged", SeededDamage.of(content, files)))
                    .isFalse();
            var headed = (core + new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            taken(file + " with headings", headed);
            taken(file + " with headings, damaged", SeededDamage.of(headed, files++));
        }
        assertThat(files).isGreaterThanOrEqualTo(100);
    }

    /** @return whether it was taken over, row by row; else it was refused */
    private boolean taken(String name, byte[] content) {
        int before = count("register_resident");
        var id = upload(content);
        read.run(new ReadUpload.Of(id, Doer.SYSTEM), new Unheard());
        assertThat(count("register_resident")).as(name).isEqualTo(before);
        var upload = uploads.find(id).orElseThrow();
        var summary = Objects.requireNonNull(upload.summary(), name);
        if (upload.state() == UploadState.REFUSED) {
            assertThat(summary.refused()).as(name).isNotNull();
            assertThat(count("register_staged") + count("register_rejected"))
                    .as(name)
                    .isZero();
            return false;
        }
        assertThat(upload.state()).as(name).isEqualTo(UploadState.COMPARED);
        assertThat(count("register_staged")).as(name).isEqualTo(summary.accepted());
        assertThat(rejected.of(id)).as(name).hasSize(summary.rejectedRows());
        assertThat(rejected.of(id)).as(name).allMatch(row -> row.why().key().startsWith("register.reason."));
        var counts = Objects.requireNonNull(summary.counts());
        uploads.move(id, UploadState.COMPARED, UploadState.TAKING_OVER);
        takeOver.run(new TakeOverUpload.Of(id, Doer.SYSTEM), new Unheard());
        assertThat(uploads.find(id).orElseThrow().state()).as(name).isEqualTo(UploadState.TAKEN_OVER);
        assertThat(count("register_resident")).as(name).isEqualTo(before + counts.added());
        rejected.forget(id);
        return true;
    }

    private UUID upload(byte[] content) {
        var id = UUID.randomUUID();
        database.transaction().executeWithoutResult(_ -> {
            uploads.add(id, "x.csv", Scope.DIFFERENCE, new JobId(UUID.randomUUID()), "情報 管理", CLOCK.instant());
            try {
                var stored = parts.store(id, new ByteArrayInputStream(content));
                uploads.describe(id, stored.rows(), stored.encoding());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        return id;
    }

    /** Some people of the demo city, as its file has them; all can be written in Shift_JIS. */
    private List<String> city() throws IOException {
        var csv = folder.resolve("city.csv");
        if (Files.notExists(csv)) {
            DemoResidents.write(csv, LocalDate.of(2026, 11, 20));
        }
        var lines = new ArrayList<String>();
        try (var all = Files.lines(csv)) {
            all.filter(line -> CP932.newEncoder().canEncode(line)).limit(60).forEach(lines::add);
        }
        return lines;
    }

    private static List<Path> files(Path data) throws IOException {
        var found = new ArrayList<Path>();
        for (var name : List.of("municipal-opendata", "shelters")) {
            try (var files = Files.walk(data.resolve(name))) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().endsWith(".md"))
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static int count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static UploadSteps steps() {
        return new UploadSteps(Objects.requireNonNull(database.transaction().getTransactionManager()));
    }
}
