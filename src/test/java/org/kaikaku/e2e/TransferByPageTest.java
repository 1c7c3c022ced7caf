package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.language.Language;
import org.kaikaku.service.procedure.office.Submitted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case on its way between two divisions, seen by both and by whose it is. */
class TransferByPageTest extends Journey {
    private static final String MOVE = "form[action$='/transfer'] > button";

    @Autowired
    Submitted submitted;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_case_goes_to_another_division_while_the_giver_and_the_applicant_look_on() {
        var hanako = hanako();
        var account = logins.find(hanako).orElseThrow().actor().account();
        var receipt = submitted.of(account, Submitted.NOTICE, "未来 花子");
        var colleague = staff(Role.CASE_WORKER, "shimin");
        var giver = atDesk();
        giver.open("/sign-in");
        giver.signIn(staff(Role.CASE_WORKER, Submitted.DIVISION).login(), PASSWORD);
        giver.open("/staff/cases/" + receipt);

        giver.find("details:has(form[action$='/transfer']) > summary").click();
        giver.find("#moved").fill("引越しの届出とまとめて審査するため。");
        giver.press(MOVE);
        assertThat(giver.text()).contains("どの課に移すかを選んでください");
        assertThat(giver.find("#moved").inputValue()).isEqualTo("引越しの届出とまとめて審査するため。");
        giver.find("#moved-to").selectOption("shimin");
        giver.press(MOVE);
        assertThat(giver.text()).contains("市民課に移送した案件です", "引越しの届出とまとめて審査するため", "まで取り消せます");
        assertThat(giver.find("main form button").count())
                .as("only the way back")
                .isOne();

        giver.press("form[action$='/undo'] > button");
        assertThat(giver.text()).contains("移送を取り消した").doesNotContain("移送した案件です");
        giver.find("details:has(form[action$='/transfer']) > summary").click();
        giver.find("#moved-to").selectOption("shimin");
        giver.find("#moved").fill("引越しの届出とまとめて審査するため。");
        giver.press(MOVE);
        giver.open("/staff?tab=given");
        assertThat(giver.find("main a[href='/staff/cases/" + receipt + "']").count())
                .isOne();
        assertThat(giver.find("form[action$='" + receipt + "/claim']").count()).isZero();

        var taker = withTelephone();
        taker.open("/sign-in");
        taker.signIn(colleague.login(), PASSWORD);
        taker.open("/staff/cases/" + receipt);
        assertThat(taker.text()).contains("保険年金課から移送された案件です", "引越しの届出とまとめて審査するため");
        taker.press("form.decision[action$='/claim'] button");
        assertThat(seen(hanako, "/my/applications/" + receipt)).doesNotContain("担当の課が変わった");

        tellNow(receipt);
        assertThat(seen(hanako, "/my/applications/" + receipt))
                .contains("担当の課が変わった", "市民課")
                .doesNotContain("まとめて審査するため");
        assertThat(seen(hanako, "/my/notices")).contains("申請の担当の課が変わりました");
        giver.open("/staff/cases/" + receipt);
        assertThat(giver.text()).contains("別の課が担当しています");
    }

    private void tellNow(String receipt) {
        jdbc.sql("update procedure_transfer set tell_at = at where receipt = ?")
                .param(receipt)
                .update();
        jobs.stream()
                .filter(job -> job.name().equals("procedure.tell-of-transfers"))
                .forEach(RecurringJob::run);
    }

    private String seen(String login, String page) {
        var caller = new Caller(house(), Language.JA);
        caller.signIn(login, PASSWORD);
        return caller.get(page).said();
    }
}
