package org.kaikaku.platform.register.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.JobInterrupted;
import org.kaikaku.platform.jobs.Progress;
import org.kaikaku.platform.register.RegisterEvent;
import org.kaikaku.platform.register.intake.Encoding;
import org.kaikaku.platform.register.intake.TestStage;
import org.kaikaku.platform.register.staging.TestImport;
import tools.jackson.databind.json.JsonMapper;

/** An upload on its way from the file to the register. */
@Tag("database")
class ImportInStepsTest {
    private static final TestDatabase database = TestDatabase.create();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), City.ZONE);
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String CORE = "宛名番号,世帯番号,氏名,フリガナ,生年月日,性別,続柄,状態,異動日,郵便番号,住所,支援措置";
    private static final String ICHIRO = "1,H1,未来 一郎,ミライ イチロウ,1943-05-03,男,世帯主,,,000-0001,未来市中央一丁目1番1号,";
    private static final String HANAKO = "2,H1,未来 花子,ミライ ハナコ,1948-01-01,女,妻,,,000-0001,未来市中央一丁目1番1号,";
    private static final String KEN = "3,H1,未来 健,ミライ ケン,1980-01-01,男,子,,,000-0001,未来市中央一丁目1番1号,";

    private final List<Object> told = new ArrayList<>();
    private final Uploads uploads = new Uploads(database.jdbc(), JsonMapper.shared());
    private final RejectedRows rejected = new RejectedRows(database.jdbc(), JsonMapper.shared());
    private final Parts parts = new Parts(database.jdbc(), steps());
    private final ReadUpload read = new ReadUpload(
            TestStage.on(database, CLOCK), TestImport.comparison(database), uploads, parts, rejected, steps());
    private final TakeOverUpload takeOver = new TakeOverUpload(
            TestStage.on(database, CLOCK),
            TestImport.comparison(database),
            TestImport.takeOver(database, CLOCK, told::add),
            uploads,
            parts,
            steps());

    @BeforeEach
    void the_first_fill() {
        empty();
        fill(ICHIRO, HANAKO, KEN);
    }

    @Test
    void interrupted_at_any_step_and_begun_again_it_ends_as_if_it_had_not_been() {
        var csv = city(1300);
        taken(upload(csv, Scope.FULL, StandardCharsets.UTF_8), true);
        var whole = register();
        int journal = journal();
        int steps = interrupted(csv, Integer.MAX_VALUE, whole, journal);
        assertThat(steps).as("steps at which it can be interrupted").isGreaterThan(5);
        for (int step = 0; step < steps; step++) {
            interrupted(csv, step, whole, journal);
        }
    }

    /** @return how many steps it took */
    private int interrupted(String csv, int at, String whole, int journal) {
        the_first_fill();
        var before = register();
        var id = upload(csv, Scope.FULL, StandardCharsets.UTF_8);
        var progress = new StopsAt(at);
        boolean stopped = stops(() -> read.run(new ReadUpload.Of(id, Doer.SYSTEM), progress));
        if (stopped) {
            assertThat(state(id)).isEqualTo(UploadState.READING);
            read.run(new ReadUpload.Of(id, Doer.SYSTEM), new StopsAt(Integer.MAX_VALUE));
        }
        assertThat(register()).as("compared, and nothing else").isEqualTo(before);
        decide(id, true);
        if (stops(() -> takeOver.run(new TakeOverUpload.Of(id, Doer.SYSTEM), progress))) {
            assertThat(register()).as("nothing half").isEqualTo(before);
            takeOver.run(new TakeOverUpload.Of(id, Doer.SYSTEM), new StopsAt(Integer.MAX_VALUE));
        }
        takeOver.run(new TakeOverUpload.Of(id, Doer.SYSTEM), new StopsAt(Integer.MAX_VALUE));
        assertThat(state(id)).isEqualTo(UploadState.TAKEN_OVER);
        assertThat(register()).isEqualTo(whole);
        assertThat(journal()).as("a line for each, once").isEqualTo(journal);
        assertThat(waiting()).isZero();
        return progress.calls;
    }

    @Test
    void what_waits_is_read_again_where_a_crash_has_taken_it() {
        var id = compared(upload(csv(ICHIRO.replace("一郎", "市郎"), HANAKO), Scope.FULL, StandardCharsets.UTF_8));
        database.jdbc().sql("delete from register_staged").update();
        database.jdbc().sql("delete from register_staged_change").update();

        decide(id, true);
        takeOver.run(new TakeOverUpload.Of(id, Doer.SYSTEM), new StopsAt(Integer.MAX_VALUE));

        assertThat(register()).contains("1 H1 未来 市郎 resident", "3 H1 未来 健 moved_out");
    }

    @Test
    void shift_jis_comes_in_with_its_extensions() {
        var row = ICHIRO.replace("未来 一郎", "髙﨑 ①㈱");
        var id = upload(csv(row), Scope.DIFFERENCE, CP932);
        assertThat(uploads.find(id).orElseThrow().encoding()).isEqualTo(Encoding.SHIFT_JIS);

        taken(id, false);

        assertThat(register()).contains("1 H1 髙﨑 ①㈱ resident");
    }

    @Test
    void read_in_the_wrong_encoding_it_is_refused_with_its_line_and_can_be_read_in_the_right_one() {
        var id = upload(csv(ICHIRO.replace("一郎", "市郎")), Scope.DIFFERENCE, CP932);
        uploads.describe(id, 1, Encoding.UTF_8);
        read.run(new ReadUpload.Of(id, Doer.SYSTEM), new StopsAt(Integer.MAX_VALUE));
        assertThat(state(id)).isEqualTo(UploadState.REFUSED);
        assertThat(Objects.requireNonNull(summary(id).refused()))
                .isEqualTo(new Summary.Line(1, null, "register.reason.broken-encoding", List.of()));

        uploads.move(id, UploadState.REFUSED, UploadState.READING);
        uploads.describe(id, 1, Encoding.SHIFT_JIS);
        taken(id, false);

        assertThat(register()).contains("1 H1 未来 市郎 resident");
    }

    @Test
    void a_full_file_tells_whom_it_does_not_have_and_nobody_leaves_unless_somebody_says_so() {
        var csv = csv(ICHIRO, HANAKO.replace("1948-01-01", "きのう"));
        var id = compared(upload(csv, Scope.FULL, StandardCharsets.UTF_8));
        assertThat(summary(id).counts()).satisfies(counts -> {
            assertThat(counts.unchanged()).isEqualTo(1);
            assertThat(counts.missing()).as("Ken; Hanako's row was rejected").isEqualTo(1);
        });
        taken(id, false);
        assertThat(register()).contains("3 H1 未来 健 resident");

        taken(upload(csv, Scope.FULL, StandardCharsets.UTF_8), true);
        assertThat(register()).contains("3 H1 未来 健 moved_out", "2 H1 未来 花子 resident");
        assertThat(people(RegisterEvent.MovedOut.class)).containsExactly("3");
    }

    @Test
    void a_difference_adds_changes_and_strikes_off_and_names_whom_it_cannot() {
        var rows = CORE + ",異動区分,異動事由\n"
                + "4,H2,未来 あかり,ミライ アカリ,2026-11-10,女,子,,,000-0001,未来市中央一丁目1番1号,,新規,出生\n"
                + HANAKO.replace("中央一丁目", "北山二丁目").replace("2,H1", "2,H3") + ",修正,世帯分離\n"
                + KEN.replace("健", "賢").replace("3,H1", "3,H1") + ",修正,氏名変更\n"
                + "1,,,,,,,,2026-11-01,,,,削除,職権消除\n"
                + "9,,,,,,,,,,,,削除,職権消除\n";
        var id = compared(upload(rows, Scope.DIFFERENCE, StandardCharsets.UTF_8));
        assertThat(summary(id).counts()).satisfies(counts -> {
            assertThat(List.of(counts.added(), counts.changed(), counts.removed(), counts.missing()))
                    .containsExactly(1, 2, 1, 0);
        });
        assertThat(summary(id).rejected())
                .containsExactly(new Summary.Line(6, null, "register.reason.not-there", List.of()));

        taken(id, false);

        assertThat(register()).contains("1 H1 未来 一郎 moved_out", "2 H3 未来 花子", "3 H1 未来 賢", "4 H2 未来 あかり resident");
        assertThat(people(RegisterEvent.Born.class)).containsExactly("4");
        assertThat(people(RegisterEvent.Moved.class)).containsExactly("2");
        assertThat(people(RegisterEvent.HouseholdSplit.class)).containsExactly("2");
        assertThat(people(RegisterEvent.Renamed.class)).containsExactly("3");
        assertThat(people(RegisterEvent.MovedOut.class)).containsExactly("1");
        assertThat(people(RegisterEvent.MovedIn.class)).isEmpty();
    }

    @Test
    void death_moving_in_joining_a_household_and_protection_are_told_and_the_first_fill_is_not() {
        assertThat(told).noneMatch(RegisterEvent.class::isInstance);
        fill("5,H5,北山 月,キタヤマ ツキ,1990-01-01,女,世帯主,,,000-0001,未来市北山1番地,");
        assertThat(people(RegisterEvent.MovedIn.class)).containsExactly("5");

        fill(
                ICHIRO.replace("世帯主,,", "世帯主,死亡,2026-11-09"),
                KEN.replace("3,H1", "3,H5"),
                "5,H5,北山 月,キタヤマ ツキ,1990-01-01,女,世帯主,,,000-0001,未来市北山1番地,有");

        assertThat(people(RegisterEvent.Died.class)).containsExactly("1");
        assertThat(people(RegisterEvent.HouseholdMerged.class)).containsExactly("3");
        assertThat(people(RegisterEvent.ProtectionBegan.class)).containsExactly("5");
    }

    @Test
    void where_another_file_came_first_the_question_is_asked_anew() {
        var id = compared(upload(csv(ICHIRO), Scope.FULL, StandardCharsets.UTF_8));
        fill("6,H6,南 空,ミナミ ソラ,1990-01-01,女,世帯主,,,000-0001,未来市南1番地,");
        decide(id, true);

        takeOver.run(new TakeOverUpload.Of(id, Doer.SYSTEM), new StopsAt(Integer.MAX_VALUE));

        assertThat(state(id)).isEqualTo(UploadState.COMPARED);
        assertThat(summary(id).again()).isTrue();
        assertThat(Objects.requireNonNull(summary(id).counts()).missing()).isEqualTo(3);
        assertThat(register()).contains("3 H1 未来 健 resident");
        taken(id, true);
        assertThat(register()).contains("6 H6 南 空 moved_out");
    }

    @Test
    void what_stood_in_rejected_rows_is_kept_to_be_mended_but_not_of_people_under_protection() {
        var id = compared(upload(
                csv(
                        ICHIRO.replace("1943-05-03", "きのう"),
                        HANAKO.replace("1948-01-01", "きょう") + "有",
                        KEN.replace("1980-01-01", "あす").replace("中央一丁目", "=1+1"),
                        KEN.replace("3,H1,未来 健", "7,H1,未来 未来").replace("1980-01-01", "あさって")),
                Scope.DIFFERENCE,
                StandardCharsets.UTF_8));
        assertThat(rejected.of(id)).extracting(row -> row.cells().isEmpty()).containsExactly(false, true, false, false);
        fill(ICHIRO + "有");
        assertThat(rejected.of(id))
                .as("their household too, and who joins it")
                .allMatch(row -> row.cells().isEmpty());
    }

    @Test
    void a_file_with_individual_numbers_is_not_kept() {
        var id = compared(upload(csv(ICHIRO.replace("一郎", "123456789018")), Scope.DIFFERENCE, StandardCharsets.UTF_8));
        assertThat(summary(id).maskedCells()).isEqualTo(1);
        assertThat(parts.open(id)).isEmpty();
        assertThat(database.jdbc()
                        .sql("select coalesce(string_agg(r::text, '|'), '') from register_rejected r")
                        .query(String.class)
                        .single())
                .doesNotContain("123456789018");
    }

    private static String city(int people) {
        return csv(IntStream.range(2, people)
                .mapToObj(i -> i % 7 == 0
                        ? i + ",H" + i + ",未来 " + i + ",,きのう,男,世帯主,,,000-0001,未来市西" + i + "番地,"
                        : i + ",H" + i + ",未来 " + i + ",,1990-01-01,男,世帯主,,,000-0001,未来市西" + i + "番地,")
                .toArray(String[]::new));
    }

    private static String csv(String... rows) {
        return CORE + "\n" + String.join("\n", rows) + "\n";
    }

    private void fill(String... rows) {
        TestImport.into(database, CLOCK, told::add)
                .from(new ByteArrayInputStream(csv(rows).getBytes(StandardCharsets.UTF_8)));
    }

    private UUID upload(String csv, Scope scope, Charset charset) {
        var id = UUID.randomUUID();
        database.transaction().executeWithoutResult(_ -> {
            uploads.add(id, "住民.csv", scope, new JobId(UUID.randomUUID()), "情報 管理", CLOCK.instant());
            try {
                var stored = parts.store(id, new ByteArrayInputStream(csv.getBytes(charset)));
                uploads.describe(id, stored.rows(), stored.encoding());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        return id;
    }

    private UUID compared(UUID id) {
        read.run(new ReadUpload.Of(id, Doer.SYSTEM), new StopsAt(Integer.MAX_VALUE));
        return id;
    }

    private void decide(UUID id, boolean missingLeave) {
        assertThat(uploads.move(id, UploadState.COMPARED, UploadState.TAKING_OVER))
                .isTrue();
        uploads.worksOn(id, new JobId(UUID.randomUUID()), missingLeave);
    }

    private void taken(UUID id, boolean missingLeave) {
        compared(id);
        decide(id, missingLeave);
        takeOver.run(new TakeOverUpload.Of(id, Doer.SYSTEM), new StopsAt(Integer.MAX_VALUE));
        assertThat(state(id)).isEqualTo(UploadState.TAKEN_OVER);
    }

    private UploadState state(UUID id) {
        return uploads.find(id).orElseThrow().state();
    }

    private Summary summary(UUID id) {
        return Objects.requireNonNull(uploads.find(id).orElseThrow().summary());
    }

    private List<String> people(Class<? extends RegisterEvent> kind) {
        return told.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .flatMap(event -> event.people().stream())
                .collect(Collectors.toList());
    }

    private static String register() {
        return database.jdbc()
                .sql(
                        "select person_id || ' ' || household_id || ' ' || name || ' ' || status || ' ' || (to_jsonb(r) - 'imported_at')"
                                + " from register_resident r order by person_id")
                .query((row, _) -> row.getString(1))
                .list()
                .toString();
    }

    private static int journal() {
        return count("audit_entry");
    }

    private static int waiting() {
        return count("register_staged") + count("register_staged_change") + count("register_upload_part");
    }

    private static int count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static void empty() {
        database.asOwner().sql("""
                        truncate register_resident, register_protection, register_upload, register_upload_part,
                                 register_rejected, register_staged, register_staged_change, audit_entry
                        """).update();
    }

    private static boolean stops(Runnable work) {
        try {
            work.run();
            return false;
        } catch (JobInterrupted stopped) {
            return true;
        }
    }

    private static UploadSteps steps() {
        return new UploadSteps(Objects.requireNonNull(database.transaction().getTransactionManager()));
    }

    /** As when its node stops at that step. */
    private static final class StopsAt implements Progress {
        private final int step;
        private int calls;

        StopsAt(int step) {
            this.step = step;
        }

        @Override
        public int done() {
            return 0;
        }

        @Override
        public void total(int steps) {
            next();
        }

        @Override
        public void done(int steps) {
            next();
        }

        @Override
        public void message(String key) {
            next();
        }

        private void next() {
            if (calls++ == step) {
                throw new JobInterrupted("This node stops");
            }
        }
    }
}
