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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileWords;
import org.kaikaku.platform.city.release.CityReleases;
import org.kaikaku.platform.city.release.Publication;
import org.kaikaku.platform.city.release.PublishCity;
import org.kaikaku.platform.city.release.PublishDraft;
import org.kaikaku.platform.consent.CannotBeDone;
import org.kaikaku.platform.consent.ConsentGiven;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.Jobs;
import org.kaikaku.platform.jobs.Progress;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportResidents;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.interview.Given;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.People;
import org.kaikaku.service.procedure.office.Submitted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The funeral grant of National Health Insurance under another rule, tried on families whose result is counted here by hand. */
@HouseTest
class TrialTest {
    private static final String KEY = "kokuho-sosaihi";
    private static final String CONDITION = "deceased.insurance == \"kokuho\" && applicant.held_funeral";
    /** Long over, so that no other test's families are among them. */
    private static final LocalDate DAY = LocalDate.of(2011, 5, 10);

    private static final LocalDate FAR = LocalDate.of(2099, 4, 1);

    @Autowired
    WriteDraft write;

    @Autowired
    Drafts drafts;

    @Autowired
    TryDraft tryDraft;

    @Autowired
    Trials trials;

    @Autowired
    RunTrial run;

    @Autowired
    PublishRule publish;

    @Autowired
    WithdrawRule withdraw;

    @Autowired
    PublishDraft files;

    @Autowired
    PublishCity folder;

    @Autowired
    RuleFiles rules;

    @Autowired
    CityReleases releases;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Interviews interviews;

    @Autowired
    Jobs jobs;

    @Autowired
    ImportResidents register;

    @Autowired
    Submitted submitted;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    private final Actor keeper = Submitted.staff("決まりを書く人", Role.ADMINISTRATOR, "*");
    private final Doer other = new Doer(UUID.randomUUID().toString(), "同意する人", "shisei");

    @BeforeEach
    void the_city_is_open() {
        submitted.catalogue();
    }

    @AfterEach
    void what_was_published_is_taken_back() {
        jdbc.sql("delete from procedure_bundle where made_at < ?")
                .param(Timestamp.from(Instant.parse("2012-01-01T00:00:00Z")))
                .update();
        for (var file : rules.of(KEY)) {
            files.withdraw(file, other);
        }
        assertThat(folder.publish(java.nio.file.Path.of("city/mirai"))).isInstanceOf(Publication.Unchanged.class);
    }

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
    void a_draft_with_mistakes_is_told_where_they_are_and_what_was_meant() {
        var text = rules.toBegin(newest());

        assertThat(problems(text.replace("applicant.held_funeral", "applicant.held_funerals")))
                .anyMatch(problem -> problem.contains("applicant.held_funerals"));
        assertThat(problems(text.replace("closed-day: as-is", "closed-day: asis")))
                .anyMatch(problem -> problem.contains("asis"));
        assertThat(problems("key: [")).isNotEmpty();
        assertThat(problems("")).isNotEmpty();
        assertThat(problems(text.replace("key: " + KEY, "key: another"))).anyMatch(problem -> problem.contains(KEY));
        assertThat(problems(text.replace("gets: {deceased.insurance: kokuho", "gets: {deceased.insurance: kouki")))
                .as("the draft's own example does not come out")
                .isNotEmpty();
    }

    private List<String> problems(String text) {
        return switch (write.write(KEY, newest().path(), text, keeper)) {
            case WriteDraft.Written.Kept kept -> throw new AssertionError("kept " + kept);
            case WriteDraft.Written.Refused(var problems) ->
                problems.stream()
                        .peek(problem ->
                                assertThat(CityFileWords.japanese(problem)).isNotEmpty())
                        .map(Object::toString)
                        .toList();
        };
    }

    @Test
    void a_marked_publication_waits_for_another_and_holds_from_its_day() {
        var draft = changed(text -> text.replace("decide: chief", "decide: clerk"));
        assertThat(publish.publish(draft, "hoken-nenkin", false, "条例の改正", keeper))
                .isInstanceOf(PublishRule.Published.Waits.class);
        assertThat(rules.of(KEY)).hasSize(1);

        agree(draft);

        var release = releases.current().id();
        assertThat(catalogues.release(release, FAR).procedure(KEY).decide().name())
                .isEqualTo("CLERK");
        assertThat(catalogues
                        .release(release, FAR.minusDays(1))
                        .procedure(KEY)
                        .decide()
                        .name())
                .isEqualTo("CHIEF");
        assertThat(folder.publish(java.nio.file.Path.of("city/mirai")))
                .as("the folder knows nothing of it and does not put it away in silence")
                .isInstanceOfSatisfying(
                        Publication.Refused.class,
                        refused ->
                                assertThat(refused.problems().toString()).contains("older than the published version"));
    }

    @Test
    void nobody_moves_a_procedure_to_a_division_in_which_they_may_not_publish() {
        var local = Submitted.staff("課の決まりを書く人", Role.ADMINISTRATOR, "hoken-nenkin");
        var text = rules.toBegin(newest())
                .replaceFirst("(?m)^effective:.*$", "effective: " + FAR)
                .replaceFirst("(?m)^division: hoken-nenkin", "division: shimin");

        assertThat(write.write(KEY, newest().path(), text, local))
                .isInstanceOfSatisfying(
                        WriteDraft.Written.Refused.class,
                        refused -> assertThat(refused.problems().toString())
                                .contains("division: you may not publish procedures of shimin"));
        var moved = changed(before -> before.replaceFirst("(?m)^division: hoken-nenkin", "division: shimin"));
        assertThat(publish.publish(moved, "hoken-nenkin", false, "移管", local))
                .isInstanceOf(PublishRule.Published.Refused.class);
    }

    @Test
    void what_two_published_is_not_taken_back_by_one() {
        var draft = changed(text -> text.replace("decide: chief", "decide: clerk"));
        publish.publish(draft, "hoken-nenkin", false, "条例の改正", keeper);
        agree(draft);
        var procedure = catalogues.current().procedures().get(KEY);

        assertThat(withdraw.withdraw(java.util.Objects.requireNonNull(procedure), newest(), "見送り", keeper))
                .isInstanceOf(WithdrawRule.Result.Waits.class);
        assertThat(rules.of(KEY)).as("still there").hasSize(2);
        events.publishEvent(new ConsentGiven(
                UUID.randomUUID(),
                WithdrawRule.ACT,
                "rule/" + KEY,
                "見送り",
                Map.of("key", KEY, "version", Integer.toString(newest().version())),
                keeper.doer(),
                other));
        assertThat(rules.of(KEY)).hasSize(1);
    }

    @Test
    void of_two_who_publish_the_same_number_the_second_is_told() {
        var first = changed(text -> text.replace("decide: chief", "decide: clerk"));
        var second = changed(text -> text.replace("processing-days: 15", "processing-days: 20"));
        agree(first);

        assertThatThrownBy(() -> agree(second)).isInstanceOf(CannotBeDone.class);
        assertThat(drafts.find(second.id()).orElseThrow().published()).isNull();
        assertThat(publish.publish(second, "hoken-nenkin", false, "条例の改正", keeper))
                .as("it has to take the next number")
                .isNotInstanceOf(PublishRule.Published.Done.class);
    }

    @Test
    void a_draft_that_was_rewritten_after_consent_was_asked_for_is_not_published() {
        var draft = changed(text -> text.replace("decide: chief", "decide: clerk"));
        write.rewrite(
                draft, draft.version(), draft.text().replace("processing-days: 15", "processing-days: 99"), keeper);

        assertThatThrownBy(() -> agree(draft)).isInstanceOf(CannotBeDone.class);
        assertThat(rules.of(KEY)).hasSize(1);
        assertThatThrownBy(() -> write.rewrite(draft, draft.version(), draft.text(), keeper))
                .isInstanceOf(Drafts.ChangedMeanwhile.class);
    }

    @Test
    void a_day_that_is_over_has_to_be_meant() {
        var draft = changed(text -> text.replace("effective: " + FAR, "effective: 2026-04-02"));

        assertThat(publish.publish(draft, "hoken-nenkin", false, "誤りの訂正", keeper))
                .isInstanceOf(PublishRule.Published.InThePast.class);
    }

    @Test
    void a_day_that_passes_while_consent_waits_was_never_meant() {
        var draft = changed(text -> text.replace("effective: " + FAR, "effective: 2026-04-02"));

        assertThatThrownBy(() -> agree(draft)).isInstanceOf(CannotBeDone.class);
        assertThat(rules.of(KEY)).hasSize(1);
    }

    @Test
    void consent_to_a_draft_that_was_rewritten_can_be_asked_for_again() {
        var draft = changed(text -> text.replace("decide: chief", "decide: clerk"));
        var before = publish.publish(draft, "hoken-nenkin", false, "条例の改正", keeper);
        write.rewrite(
                draft, draft.version(), draft.text().replace("processing-days: 15", "processing-days: 20"), keeper);
        var rewritten = drafts.find(draft.id()).orElseThrow();

        assertThat(publish.publish(rewritten, "hoken-nenkin", false, "条例の改正", keeper))
                .isInstanceOf(PublishRule.Published.Waits.class)
                .isNotEqualTo(before);
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

    private CityFile newest() {
        return rules.of(KEY).getFirst();
    }

    private Draft changed(java.util.function.UnaryOperator<String> change) {
        var text = rules.toBegin(newest()).replaceFirst("(?m)^effective:.*$", "effective: " + FAR);
        var kept = write.write(KEY, newest().path(), change.apply(text), keeper);
        assertThat(kept).isInstanceOf(WriteDraft.Written.Kept.class);
        return drafts.find(((WriteDraft.Written.Kept) kept).draft()).orElseThrow();
    }

    private void agree(Draft draft) {
        events.publishEvent(new ConsentGiven(
                UUID.randomUUID(),
                PublishRule.ACT,
                "draft/" + draft.id(),
                "条例の改正",
                Map.of("draft", draft.id().toString(), "version", Integer.toString(draft.version())),
                keeper.doer(),
                other));
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
