package org.kaikaku.service.procedure.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.service.procedure.application.CorrectionRequest.Told;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.office.LetLeave;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.allotment.ClaimApplication;
import org.kaikaku.service.procedure.office.correction.AskCorrection;
import org.kaikaku.service.procedure.office.correction.WithdrawForApplicant;
import org.kaikaku.service.procedure.office.decision.Decisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an applicant hears of, when, and how often. */
@HouseTest
class TellApplicantTest {
    @Autowired
    Submitted submitted;

    @Autowired
    Decisions decisions;

    @Autowired
    ClaimApplication claim;

    @Autowired
    AskCorrection ask;

    @Autowired
    WithdrawForApplicant withdraw;

    @Autowired
    LetLeave leave;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor clerk = Submitted.clerk("青葉 みどり");

    @Test
    void an_application_is_told_as_received_and_decided_once_its_paper_is_there() {
        var receipt = submitted.one(Submitted.NOTICE, "未来 花子");
        assertThat(subjects(receipt)).containsExactly("申請を1件受け付けました");

        decisions.held(receipt, clerk);
        assertThat(subjects(receipt)).as("while it can be taken back").hasSize(1);
        leave.leave(Receipt.parse(receipt).orElseThrow());

        await().atMost(Duration.ofSeconds(30)).until(() -> subjects(receipt).size() == 2);
        assertThat(subjects(receipt)).last().isEqualTo("申請の結果が出ました(" + receipt + ")");
        assertThat(jdbc.sql("select enclosure is not null from notice_notice where event like ?")
                        .param("application/" + receipt + "/application.decided/%")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_correction_is_told_when_it_leaves_with_what_is_asked_and_until_when() {
        var receipt = submitted.one(Submitted.NOTICE, "未来 花子");
        claim.claim(receipt, 1, clerk);
        ask.ask(receipt, 2, "死亡診断書の写しを送ってください。", List.of("bank.number"), in(14), null, clerk);
        assertThat(subjects(receipt)).as("while it can be taken back").hasSize(1);

        leave.leave(Receipt.parse(receipt).orElseThrow());
        leave.leave(Receipt.parse(receipt).orElseThrow());

        assertThat(subjects(receipt)).hasSize(2).last().isEqualTo("申請の補正のお願い(" + receipt + ")");
        assertThat(jdbc.sql("select body_ja from notice_notice where event like ?")
                        .param("application/" + receipt + "/application.correction/%")
                        .query(String.class)
                        .single())
                .contains("死亡診断書の写しを送ってください。", "保険年金課", "までにお願いします");
    }

    @Test
    void who_has_no_account_is_asked_by_letter_unless_they_were_called() {
        var written = submitted.atCounter(Submitted.NOTICE, "窓口 手紙");
        claim.claim(written, 1, clerk);
        ask.ask(written, 2, "写しを送ってください。", List.of(), in(14), Told.LETTER, clerk);
        leave.leave(Receipt.parse(written).orElseThrow());
        var called = submitted.atCounter(Submitted.NOTICE, "窓口 電話");
        claim.claim(called, 1, clerk);
        ask.ask(called, 2, "写しを送ってください。", List.of(), in(14), Told.PHONE, clerk);
        leave.leave(Receipt.parse(called).orElseThrow());

        jobs.stream().filter(job -> job.name().equals("notice.route")).forEach(RecurringJob::run);

        await().atMost(Duration.ofSeconds(30)).until(() -> letters("窓口 手紙") == 1);
        assertThat(jdbc.sql("select address from notice_letter where name = '窓口 手紙'")
                        .query(String.class)
                        .single())
                .isEqualTo("未来市中央一丁目2番3号");
        assertThat(letters("窓口 電話")).isZero();
    }

    @Test
    void a_withdrawal_that_the_office_wrote_down_is_told() {
        var receipt = submitted.one(Submitted.NOTICE, "未来 花子");
        withdraw.withdraw(receipt, 1, "電話で申し出があった。", clerk);
        leave.leave(Receipt.parse(receipt).orElseThrow());

        assertThat(subjects(receipt)).last().isEqualTo("申請の取下げを記録しました(" + receipt + ")");
    }

    private LocalDate in(int days) {
        return LocalDate.ofInstant(clock.instant(), City.ZONE).plusDays(days);
    }

    private int letters(String name) {
        return jdbc.sql("select count(*) from notice_letter where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private List<String> subjects(String receipt) {
        var account = jdbc.sql("select account from procedure_application where receipt = ?")
                .param(receipt)
                .query(UUID.class)
                .single();
        return jdbc.sql("select subject_ja from notice_notice where account = ? order by at")
                .param(account)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
