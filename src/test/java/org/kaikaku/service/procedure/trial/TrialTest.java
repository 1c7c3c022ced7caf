package org.kaikaku.service.procedure.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.Jobs;
import org.kaikaku.platform.jobs.Progress;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportResidents;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.interview.Given;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.People;
import org.springframework.beans.factory.annotation.Autowired;

/** Tried on families whose result is counted here by hand. */
class TrialTest extends FuneralGrant {
    @Autowired
    TryDraft tryDraft;

    @Autowired
    Trials trials;

    @Autowired
    RunTrial run;

    @Autowired
    Interviews interviews;

    @Autowired
    Jobs jobs;

    @Autowired
    ImportResidents register;

    @Test
    void what_a_draft_would_change_is_counted_family_by_family() {
        var random = new Random(42);
        var expected = new TreeMap<Change, Integer>();
        for (int family = 0; family < 250; family++) {
            var insurance = List.of("kokuho", "kouki", "shakai").get(random.nextInt(3));
            var held = new @Nullable Boolean[] {true, false, null}[random.nextInt(3)];
            applied(insurance, held);
            expected.merge(byHand(insurance, held), 1, Integer::sum);
        }

        // Whoever held the funeral gets it, whatever the insurance, and has a year longer.
        var trial = tried(changed(text -> text.replace(CONDITION, "applicant.held_funeral")
                .replace("count: 2, unit: years", "count: 3, unit: years")));
        var sum = trials.sum(trial);

        assertThat(sum.changes()).isEqualTo(expected);
        assertThat(sum.families()).isEqualTo(250);
        assertThat(expected.keySet()).contains(Change.GAINS, Change.KEEPS, Change.NEVER, Change.UNASKED);
        assertThat(sum.later()).as("each who has it either way").isEqualTo(sum.of(Change.KEEPS));
        assertThat(sum.sooner()).isZero();
        assertThat(trials.examples(trial)).hasSizeLessThanOrEqualTo(80).anyMatch(one -> one.daysLater() >= 365);
    }

    /** The same said in plain Java. */
    private static Change byHand(String insurance, @Nullable Boolean held) {
        if (held == null) {
            return Change.UNASKED;
        }
        boolean kokuho = insurance.equals("kokuho");
        return held ? (kokuho ? Change.KEEPS : Change.GAINS) : Change.NEVER;
    }

    @Test
    void on_the_register_it_is_counted_who_would_newly_get_it_and_of_whom_the_register_does_not_say() {
        // Now it turns on who held the funeral, which no register knows; by the draft the insurance alone decides.
        var draft = changed(
                text -> text.replace("when: " + CONDITION, "when: deceased.insurance in [\"kokuho\", \"kouki\"]")
                        .replace(
                                "not: {deceased.insurance: kokuho, applicant.held_funeral: false}",
                                "not: {deceased.insurance: shakai}"));
        var before = counted(draft);
        for (int i = 0; i < 3; i++) {
            died("kouki");
        }
        died("kokuho");
        died("shakai");
        died("shakai");

        var after = counted(draft);

        assertThat(more(before, after, Change.GAINS)).isEqualTo(3);
        assertThat(more(before, after, Change.UNASKED)).isEqualTo(1);
        assertThat(more(before, after, Change.NEVER)).isEqualTo(2);
        assertThat(more(before, after, Change.KEEPS)).isZero();
        assertThat(more(before, after, Change.LOSES)).isZero();
    }

    private static int more(Map<Change, Integer> before, Map<Change, Integer> after, Change change) {
        return after.getOrDefault(change, 0) - before.getOrDefault(change, 0);
    }

    private Map<Change, Integer> counted(Draft draft) {
        var trial = tryDraft.onRegister(draft, LocalDate.now(City.ZONE), keeper);
        ended(trial);
        return trials.counted(trial);
    }

    /** A household in which somebody died five days ago, and the wife remains. */
    private void died(String insurance) {
        var home = "trial-" + UUID.randomUUID().toString().substring(0, 12);
        var csv = """
                宛名番号,世帯番号,氏名,フリガナ,生年月日,性別,続柄,状態,異動日,郵便番号,住所,支援措置,医療保険
                %1$s-1,%1$s,試行 一郎,シコウ イチロウ,1943-05-03,男,世帯主,死亡,%2$s,000-0077,未来市中央一丁目1番1号,,%3$s
                %1$s-2,%1$s,試行 花子,シコウ ハナコ,1946-06-01,女,妻,,,000-0077,未来市中央一丁目1番1号,,kouki
                """.formatted(home, LocalDate.now(City.ZONE).minusDays(5), insurance);
        var report = register.from(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(report)
                .isInstanceOfSatisfying(
                        ImportReport.Imported.class,
                        done -> assertThat(done.rejected()).isEmpty());
    }

    @Test
    void who_loses_it_is_found_with_the_case() {
        var receipt = applied("kokuho", true);
        var trial = tried(changed(text -> text.replace(
                        "when: " + CONDITION, "when: deceased.insurance == \"kouki\" && applicant.held_funeral")
                .replace("gets: {deceased.insurance: kokuho", "gets: {deceased.insurance: kouki")));

        assertThat(trials.examples(trial)).singleElement().satisfies(one -> {
            assertThat(one.change()).isEqualTo(Change.LOSES);
            assertThat(one.receipt()).isEqualTo(receipt);
            assertThat(one.division()).isEqualTo("hoken-nenkin");
        });
    }

    @Test
    void a_time_in_which_nobody_applied_changes_nobody() {
        assertThat(trials.sum(tried(changed(text -> text))).families()).isZero();
    }

    @Test
    void a_draft_that_was_rewritten_before_it_could_be_tried_is_not_tried_under_its_old_name() {
        var draft = changed(text -> text);
        var trial = new Trial(
                UUID.randomUUID(),
                draft.id(),
                draft.version() - 1,
                Trial.On.APPLIED,
                DAY,
                DAY,
                UUID.randomUUID(),
                "人",
                Instant.now());
        trials.add(trial);

        assertThatThrownBy(() -> run.run(new RunTrial.Of(trial.id()), new Nowhere()))
                .isInstanceOf(Besides.DraftBroken.class);
    }

    private UUID tried(Draft draft) {
        var trial = tryDraft.on(draft, DAY, DAY, keeper);
        ended(trial);
        return trial;
    }

    private void ended(UUID trial) {
        var job = new JobId(trials.find(trial).orElseThrow().job());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.progress(job).orElseThrow().state().ended());
        assertThat(jobs.progress(job).orElseThrow().problem()).isNull();
    }

    /** A family that applied on that day; its receipt. */
    private String applied(String insurance, @Nullable Boolean held) {
        var catalogue = catalogues.current();
        var said = new TreeMap<FactRef, Given>();
        say(said, "deceased.insurance", insurance);
        say(said, "applicant.funeral_date", DAY.minusDays(3));
        if (held != null) {
            say(said, "applicant.held_funeral", held);
        }
        var interview = new Interview(
                UUID.randomUUID(),
                "bereavement",
                catalogue.release(),
                catalogue.on(),
                UUID.randomUUID().toString().substring(0, 8),
                null,
                null,
                People.NOBODY,
                said,
                0,
                DAY.atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
        interviews.add(interview);
        jdbc.sql("insert into procedure_bundle (id, interview, key, made_at) values (?, ?, 'k', ?)")
                .params(
                        UUID.randomUUID(),
                        interview.id(),
                        Timestamp.from(DAY.atTime(3, 0).toInstant(java.time.ZoneOffset.UTC)))
                .update();
        if (!Boolean.TRUE.equals(held) || !insurance.equals("kokuho")) {
            return "";
        }
        var receipt = submitted.one(KEY, "試行 花子");
        jdbc.sql("update procedure_application set interview = ? where receipt = ?")
                .params(interview.id(), receipt)
                .update();
        return receipt;
    }

    private static void say(Map<FactRef, Given> said, String fact, Object value) {
        said.put(FactRef.of(fact), new Given(new Answer.Known(value), StatedFact.Source.ANSWER));
    }

    /** Nobody waits. */
    private static final class Nowhere implements Progress {
        @Override
        public int done() {
            return 0;
        }

        @Override
        public void total(int steps) {
            // It has none to go.
        }

        @Override
        public void done(int steps) {
            // Nothing was done.
        }

        @Override
        public void message(String key) {
            // Nobody reads it.
        }
    }
}
