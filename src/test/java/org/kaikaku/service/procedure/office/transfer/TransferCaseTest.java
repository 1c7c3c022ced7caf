package org.kaikaku.service.procedure.office.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.JournalLine;
import org.kaikaku.platform.audit.JournalReader;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Application.Received;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Applications.NoSuchApplication;
import org.kaikaku.service.procedure.application.Happening;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Done;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.application.Outcome.Refused;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.office.Casework;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.allotment.ClaimApplication;
import org.kaikaku.service.procedure.office.decision.Decisions;
import org.kaikaku.service.procedure.office.decision.TickChecks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case between two divisions: the one that gave it reads on, the one that has it works. */
@HouseTest
class TransferCaseTest {
    private static final String WHY = "引越しの届出とまとめて審査するため。";

    @Autowired
    Submitted submitted;

    @Autowired
    Decisions decisions;

    @Autowired
    ClaimApplication claim;

    @Autowired
    TickChecks tick;

    @Autowired
    TransferCase transfer;

    @Autowired
    TellOfTransfers tell;

    @Autowired
    Casework casework;

    @Autowired
    Applications applications;

    @Autowired
    Accounts accounts;

    @Autowired
    JournalReader journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    org.kaikaku.service.procedure.office.undo.Undoing undoing;

    private final Actor giver = Submitted.clerk("青葉 みどり");
    private Actor taker = giver;

    @BeforeEach
    void somebody_works_there() {
        var login = "t" + UUID.randomUUID().toString().substring(0, 8);
        var account = accounts.open(
                true, login, "川瀬 徹", "a-long-password", "shimin", List.of(new Assignment(Role.CASE_WORKER, "shimin")));
        taker = accounts.actor(account).orElseThrow();
    }

    @Test
    void the_taker_works_on_it_the_giver_reads_on_and_the_deadline_stays() {
        var person = UUID.randomUUID().toString();
        var receipt = submitted.one(Submitted.NOTICE, "移送 一", "イソウ イチ", person, Submitted.facts());
        claim.claim(receipt, 1, giver);
        tick.tick(receipt, 2, List.of("identity"), giver);
        var due = get(receipt).header().due();

        assertThat(transfer.transfer(receipt, 3, "shimin", WHY, giver)).isInstanceOf(Done.class);

        assertThat(get(receipt)).isInstanceOf(Received.class);
        assertThat(get(receipt).header().division()).isEqualTo("shimin");
        assertThat(get(receipt).header().due()).isEqualTo(due);
        assertThat(casework.read(receipt, giver)).isPresent();
        assertThat(casework.find(receipt, giver)).isEmpty();
        assertThat(catchThrowable(() -> claim.claim(receipt, 4, giver))).isInstanceOf(NoSuchApplication.class);
        assertThat(casework.read(receipt, Submitted.staff("別の課", Role.CASE_WORKER, "zeimu")))
                .isEmpty();
        assertThat(casework.read(receipt, Submitted.staff("窓口", Role.RECEPTION, Submitted.DIVISION)))
                .isEmpty();
        assertThat(claim.claim(receipt, 4, taker)).isInstanceOf(Done.class);
        assertThat(((InReview) get(receipt)).ticked()).isEmpty();
        assertThat(applications.history(get(receipt).header().id()))
                .filteredOn(line -> line.what() == Happening.TRANSFERRED)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.doer()).isEqualTo("青葉 みどり");
                    assertThat(line.note()).isEqualTo(Submitted.DIVISION + "\nshimin\n" + WHY);
                });
        assertThat(journal.aboutPerson(person, null, 20).lines())
                .extracting(JournalLine::purpose)
                .contains("申請を別の課に移す");
    }

    @Test
    void it_stays_where_no_way_leads_to() {
        var receipt = submitted.one(Submitted.NOTICE, "移送 二");

        assertThat(transfer.transfer(receipt, 1, Submitted.DIVISION, WHY, giver))
                .isEqualTo(new Refused(Reason.SAME_DIVISION));
        assertThat(transfer.transfer(receipt, 1, "zeimu", WHY, giver)).isEqualTo(new Refused(Reason.DIVISION_MAY_NOT));
        assertThat(transfer.transfer(receipt, 1, "no-such", WHY, giver))
                .isEqualTo(new Refused(Reason.DIVISION_MAY_NOT));
        assertThat(transfer.transfer(receipt, 1, "shimin", "\n ", giver)).isEqualTo(new Refused(Reason.REASON_MISSING));
        assertThat(transfer.transfer(receipt, 1, "shimin", "長".repeat(4001), giver))
                .isEqualTo(new Refused(Reason.TOO_LONG));
        assertThat(catchThrowable(() -> transfer.transfer(receipt, 1, "shimin", WHY, taker)))
                .isInstanceOf(NoSuchApplication.class);
        claim.claim(receipt, 1, giver);
        assertThat(transfer.transfer(receipt, 2, "shimin", WHY, Submitted.clerk("同僚")))
                .isEqualTo(new Refused(Reason.NOT_YOURS));

        var decided = decisions.held(submitted.one(Submitted.NOTICE, "移送 三"), giver);
        assertThat(transfer.transfer(decided, 4, "shimin", WHY, giver)).isEqualTo(new Refused(Reason.CLOSED));
    }

    @Test
    void a_division_that_took_a_case_can_give_it_back() {
        var receipt = submitted.one(Submitted.NOTICE, "移送 四");
        give(receipt);

        assertThat(transfer.transfer(receipt, 2, "zeimu", "国保の分だった。", taker))
                .isEqualTo(new Refused(Reason.DIVISION_MAY_NOT));
        somebodyWorksIn(Submitted.DIVISION);
        assertThat(transfer.transfer(receipt, 2, Submitted.DIVISION, "国保の分だった。", taker))
                .isInstanceOf(Done.class);
        assertThat(casework.find(receipt, giver)).isPresent();
        assertThat(casework.read(receipt, taker)).isPresent();
    }

    @Test
    void whoever_gave_it_takes_it_back_as_it_was_and_the_applicant_never_hears_of_it() {
        var receipt = submitted.one(Submitted.NOTICE, "移送 五");
        claim.claim(receipt, 1, giver);
        tick.tick(receipt, 2, List.of("identity"), giver);
        transfer.transfer(receipt, 3, "shimin", WHY, giver);

        assertThat(undoing.undo(receipt, 4, Submitted.clerk("同僚"))).isEqualTo(new Refused(Reason.NOT_YOUR_STEP));
        assertThat(undoing.undo(receipt, 4, giver)).isInstanceOf(Done.class);

        assertThat(get(receipt)).isInstanceOfSatisfying(InReview.class, review -> {
            assertThat(review.header().division()).isEqualTo(Submitted.DIVISION);
            assertThat(review.ticked()).containsExactly("identity");
        });
        assertThat(casework.read(receipt, taker)).isEmpty();
        overGrace(receipt);
        tell.run();
        assertThat(told(receipt)).isEmpty();
    }

    @Test
    void once_the_taker_has_gone_on_or_the_applicant_was_told_it_is_too_late() {
        var claimed = submitted.one(Submitted.NOTICE, "移送 六");
        give(claimed);
        claim.claim(claimed, 2, taker);
        assertThat(undoing.undo(claimed, 3, giver)).isEqualTo(new Refused(Reason.NOT_YOUR_STEP));

        var told = submitted.one(Submitted.NOTICE, "移送 七");
        give(told);
        overGrace(told);
        tell.run();
        assertThat(catchThrowable(() -> undoing.undo(told, 2, giver)))
                .isInstanceOf(Applications.ChangedMeanwhile.class);
        assertThat(get(told).header().division()).isEqualTo("shimin");
    }

    @Test
    void the_applicant_is_told_once_in_plain_words_which_division_has_it_now() {
        var receipt = submitted.one(Submitted.NOTICE, "移送 八");
        give(receipt);
        tell.run();
        assertThat(told(receipt)).as("it can still be taken back").isEmpty();

        overGrace(receipt);
        tell.run();
        tell.run();

        assertThat(told(receipt))
                .singleElement()
                .asString()
                .contains("市民課が担当することになりました", "出し直しはいりません")
                .doesNotContain(WHY);
    }

    private Outcome give(String receipt) {
        var outcome = transfer.transfer(receipt, 1, "shimin", WHY, giver);
        assertThat(outcome).isInstanceOf(Done.class);
        return outcome;
    }

    private void somebodyWorksIn(String division) {
        accounts.open(
                true,
                "t" + UUID.randomUUID().toString().substring(0, 8),
                "審査 次郎",
                "a-long-password",
                division,
                List.of(new Assignment(Role.CASE_WORKER, division)));
    }

    private void overGrace(String receipt) {
        jdbc.sql("update procedure_transfer set tell_at = at where receipt = ?")
                .param(receipt)
                .update();
    }

    private List<String> told(String receipt) {
        return jdbc
                .sql("select body_ja from notice_notice where event like ?")
                .param("application/" + receipt + "/application.transferred/%")
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private Application get(String receipt) {
        return applications.get(Receipt.parse(receipt).orElseThrow(), OF_A_TEST);
    }
}
