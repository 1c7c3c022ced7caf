package org.kaikaku.service.procedure.office.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.Retention;
import org.kaikaku.platform.database.Statements;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Application.AwaitingApproval;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Applications.ChangedMeanwhile;
import org.kaikaku.service.procedure.application.Applications.NoSuchApplication;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.application.Outcome.Refused;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.office.LetLeave;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.allotment.ClaimApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the application to its decision, on a real database. */
@HouseTest
class LifecycleTest {
    /** The index of cases follows in rounds, each for all that moved since the last: whether one falls into this case is chance. */
    private static final String INDEX = "search-";

    /** What the house does by itself meanwhile belongs to no case. */
    private static final List<String> OF_A_CASE =
            List.of("procedure_", "document_", "event_publication", "insert into audit_entry");

    @Autowired
    Submitted submitted;

    @Autowired
    ClaimApplication claim;

    @Autowired
    TickChecks tick;

    @Autowired
    DecideApplication decide;

    @Autowired
    ApproveDecision approve;

    @Autowired
    SendBackDecision sendBack;

    @Autowired
    WriteDecision write;

    @Autowired
    LetLeave leave;

    @Autowired
    Applications applications;

    @Autowired
    Papers papers;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Submitted.clerk("青葉 みどり");
    private final Actor chief = Submitted.chief("森下 由紀");

    @Test
    void from_the_application_to_its_decision_and_its_paper_takes_at_most_24_statements() {
        submitted.catalogue();
        // The papers of other tests' decisions are no part of this case.
        await().atMost(Duration.ofSeconds(30)).until(() -> published() == 0);
        Statements.start();
        var receipt = submitted.one(Submitted.NOTICE, "未来 花子");
        claim.claim(receipt, 1, clerk);
        tick.tick(receipt, 2, List.of("identity", "death", "card"), clerk);
        var outcome = decide.decide(receipt, 3, true, "確認した。", clerk);
        leave.leave(Receipt.parse(receipt).orElseThrow());

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        await().atMost(Duration.ofSeconds(30)).until(() -> published() == 0);
        var ours = Statements.sentBesides(INDEX).stream()
                .filter(sql -> OF_A_CASE.stream().anyMatch(sql.toLowerCase()::contains))
                .filter(sql -> !sql.contains("select receipt from") && !sql.contains("select count(*) from event"))
                .toList();
        assertThat(ours).hasSizeLessThanOrEqualTo(24);
        assertThat(ours).anyMatch(sql -> sql.contains("document_file"));
    }

    @Test
    void a_decision_has_a_number_and_one_paper_however_often_it_is_printed() {
        var receipt = decided("名前 一郎");
        var decided = (Decided) get(receipt);
        await().atMost(Duration.ofSeconds(30)).until(() -> published() == 0);

        write.write(decided.header().receipt());
        write.write(decided.header().receipt());

        assertThat(decided.decision().documentNumber()).matches("未\\p{IsHan}+第\\d+号");
        var kept = papers.of(decided.header().id());
        assertThat(kept).extracting(Papers.Paper::kind).containsExactly(Papers.DECISION);
        var stored = documents.find(kept.getFirst().document()).orElseThrow();
        assertThat(stored.number()).isEqualTo(decided.decision().documentNumber());
        assertThat(stored.retentionUntil())
                .isEqualTo(Retention.until(
                        5, LocalDate.ofInstant(decided.decision().at(), City.ZONE)));
    }

    @Test
    void what_the_chief_decides_a_clerk_can_only_propose() {
        var receipt = submitted.one(Submitted.GRANT, "未来 太郎");
        claim.claim(receipt, 1, clerk);
        tick.tick(receipt, 2, List.of("identity", "mourner", "other", "bank"), clerk);
        decide.decide(receipt, 3, true, "確認した。", clerk);

        assertThat(get(receipt)).isInstanceOf(AwaitingApproval.class);
        assertThat(approve.approve(receipt, 4, clerk)).isEqualTo(new Refused(Reason.NOT_ENTITLED));

        sendBack.sendBack(receipt, 4, "領収書の宛名を確かめる。", chief);
        decide.decide(receipt, 5, true, "宛名も確認した。", clerk);
        approve.approve(receipt, 6, chief);

        assertThat(((Decided) get(receipt)).decision().by().name()).isEqualTo("森下 由紀");
    }

    @Test
    void whoever_comes_second_is_told_that_it_has_changed() {
        var receipt = submitted.one(Submitted.NOTICE, "未来 次郎");
        claim.claim(receipt, 1, clerk);

        assertThat(catchThrowable(() -> claim.claim(receipt, 1, Submitted.clerk("川瀬 徹"))))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(claim.claim(receipt, 2, Submitted.clerk("川瀬 徹"))).isEqualTo(new Refused(Reason.NOT_YOURS));
    }

    @Test
    void another_divisions_case_is_not_there() {
        var receipt = submitted.one(Submitted.NOTICE, "未来 三郎");
        var stranger = Submitted.staff("大川 誠", org.kaikaku.platform.identity.Role.CASE_WORKER, "zeimu");
        var receptionist = Submitted.staff("窓口", org.kaikaku.platform.identity.Role.RECEPTION, Submitted.DIVISION);

        assertThat(catchThrowable(() -> claim.claim(receipt, 1, stranger))).isInstanceOf(NoSuchApplication.class);
        assertThat(catchThrowable(() -> claim.claim(receipt, 1, receptionist))).isInstanceOf(NoSuchApplication.class);
    }

    @Test
    void a_step_that_fails_takes_no_number() {
        int before = lastNumber();
        var receipt = submitted.one(Submitted.NOTICE, "未来 四郎");
        claim.claim(receipt, 1, clerk);

        assertThat(decide.decide(receipt, 2, true, "確認した。", clerk)).isEqualTo(new Refused(Reason.CHECKS_OPEN));
        assertThat(lastNumber()).isEqualTo(before);
        decided("未来 五郎");
        assertThat(lastNumber()).isEqualTo(before + 1);
    }

    private String decided(String name) {
        var receipt = submitted.one(Submitted.NOTICE, name);
        claim.claim(receipt, 1, clerk);
        tick.tick(receipt, 2, List.of("identity", "death", "card"), clerk);
        decide.decide(receipt, 3, true, "確認した。", clerk);
        leave.leave(Receipt.parse(receipt).orElseThrow());
        return receipt;
    }

    private Application get(String receipt) {
        return applications.get(Receipt.parse(receipt).orElseThrow(), OF_A_TEST);
    }

    private int published() {
        return jdbc.sql("select count(*) from event_publication")
                .query(Integer.class)
                .single();
    }

    private int lastNumber() {
        return jdbc.sql("select coalesce(max(last), 0) from document_number where division = ?")
                .param(Submitted.DIVISION)
                .query(Integer.class)
                .single();
    }

    private static Throwable catchThrowable(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return org.assertj.core.api.Assertions.catchThrowable(work);
    }
}
