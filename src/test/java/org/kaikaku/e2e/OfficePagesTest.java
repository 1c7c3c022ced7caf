package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.platform.upload.Forged;
import org.kaikaku.service.procedure.application.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages of the office that no other journey passes; each is inspected as it opens. */
class OfficePagesTest extends Journey {
    @Autowired
    Notices notices;

    @Autowired
    Papers papers;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_was_decided_goes_out_as_a_file_comes_back_rejected_and_goes_out_corrected() {
        var receipt = changeOfHead(hanako());
        var worker = atDesk();
        Casework.grant(worker, staff(Role.CASE_WORKER, "shimin"), receipt);

        worker.open("/staff/deliveries?system=juki");
        worker.until(() -> {
            worker.page().reload();
            return worker.text().contains(receipt);
        });
        worker.press("main a[data-row]:has-text('" + receipt + "')");
        assertThat(worker.text()).contains(receipt);
        worker.open("/staff/deliveries?system=juki");
        worker.press("form[action$='/batches'] button");
        assertThat(worker.path()).startsWith("/staff/deliveries/batches/");
        assertThat(worker.file(worker.path() + "/file").text()).isNotBlank();

        answers(worker, receipt + ",NG,世帯番号がちがいます");
        assertThat(worker.text()).contains(receipt, "世帯番号がちがいます");
        worker.open("/staff/deliveries?system=juki");
        worker.press("main a[data-row]:has-text('" + receipt + "')");
        worker.find("input[name='field.続柄']").fill("長男");
        worker.press("form[action$='/correction'] > button");
        worker.open("/staff/deliveries?system=juki");
        worker.press("form[action$='/batches'] button");
        assertThat(worker.file(worker.path() + "/file").text()).contains(receipt, "長男");
        answers(worker, receipt + ",OK,");
        worker.open("/staff/deliveries/reconciliation?system=juki&show=ACCEPTED");
        assertThat(worker.text()).contains(receipt);
        worker.open("/staff/deliveries/reconciliation?system=juki");
        assertThat(worker.text()).doesNotContain(receipt);
        withdraws(worker, receipt);
        worker.open("/staff/deliveries/layouts");
        assertThat(worker.text()).contains("住民記録システム", "MIRAI-0101");
    }

    /** This system's layout cannot say that something is no more, so it is taken out there by hand. */
    private static void withdraws(Visitor worker, String receipt) {
        worker.open("/staff/deliveries/reconciliation?system=juki&show=ACCEPTED");
        worker.press("main a:has-text('" + receipt + "')");
        worker.find("details:has(#withdraw-reason) > summary").click();
        worker.find("#withdraw-reason").fill("誤って決定したため");
        worker.press("form[action$='/withdrawal'] button");
        assertThat(worker.told()).contains("取消しを記録しました");
        assertThat(worker.text()).contains("誤って決定したため");
        worker.press("form[action$='/entry'] button");
        worker.open("/staff/deliveries/reconciliation?system=juki&show=WITHDRAWN");
        assertThat(worker.text()).contains(receipt);
    }

    private static void answers(Visitor worker, String line) {
        var csv = "受付番号,結果,エラー内容\r\n" + line + "\r\n";
        worker.find("#answers")
                .setInputFiles(new FilePayload("result.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        worker.press("form[action$='/answers'] button");
        assertThat(worker.path()).contains("/answers/");
    }

    @Test
    void who_comes_to_the_counter_is_searched_for_and_a_paper_that_came_by_post_is_entered() {
        var clerk = atDesk();
        clerk.open("/sign-in");
        clerk.signIn(staff(Role.RECEPTION, "shimin").login(), PASSWORD);

        clerk.open("/staff/counter?name=ミライ");
        assertThat(clerk.text()).contains("未来 花子");
        clerk.open("/staff/counter?name=だれでもないひと");
        clerk.open("/staff/counter/people/" + Family.MIRAI.hanako());
        assertThat(clerk.text()).contains("未来 健");
        clerk.open("/staff/paper?name=ミライ");
        clerk.open("/staff/paper/newcomer");
        clerk.open("/staff/paper/people/" + Family.MIRAI.hanako());
        clerk.press("main form[method=post] .actions button");
        assertThat(clerk.find(".error-summary").count()).as(clerk::text).isOne();
    }

    @Test
    void the_register_is_imported_with_its_progress_and_what_was_rejected() {
        var administrator = atDesk();
        administrator.open("/sign-in");
        administrator.signIn(staff(Role.ADMINISTRATOR, "shimin").login(), PASSWORD);
        administrator.open("/staff/register/import");
        administrator.press("main form[method=post] button");
        assertThat(administrator.find(".error-summary").count()).isOne();

        var csv = """
                person_id,household_id,name,kana,birth_date,sex,relationship,status,status_date,postal_code,address,protected
                70000091,7000009,多部田 一,タベタ ハジメ,1980-01-02,male,世帯主,resident,,000-0001,未来市取込町9番9号,
                70000092,7000009,多部田 二,タベタ フタ,きのう,male,子,resident,,000-0001,未来市取込町9番9号,
                """;
        administrator.find("#file").setInputFiles(file(csv));
        administrator.press("main form[method=post] button");
        assertThat(administrator.find(".error-summary").innerText()).contains("全件か差分か");
        administrator.page().check("#scope-DIFFERENCE");
        administrator.find("#file").setInputFiles(file(csv));
        administrator.press("main form[method=post] button");
        assertThat(administrator.path()).startsWith("/staff/register/import/");
        takenOver(administrator);

        var rejected =
                administrator.file(administrator.path() + "/rejected.csv").text();
        assertThat(rejected).contains("きのう");
        administrator.open("/staff/register/import");
        administrator.page().check("#scope-DIFFERENCE");
        administrator.find("#file").setInputFiles(file(rejected.replace("きのう", "1985-06-07")));
        administrator.press("main form[method=post] button");
        takenOver(administrator);
        assertThat(administrator.text()).contains("はねた行はありません。");
    }

    @Test
    void who_keeps_the_system_sees_how_it_is_and_sends_again_what_no_mail_could_deliver() {
        undeliveredMail("550 5.1.1 <hanako@docomo.example.jp>: no such user");
        var keeper = atDesk();
        keeper.open("/sign-in");
        keeper.signIn(staff(Role.ADMINISTRATOR, "*").login(), PASSWORD);

        keeper.open("/staff/operation");
        assertThat(keeper.text()).contains("データベース", "動いています", "届かなかったメール");
        keeper.press("main a[href='/staff/mails']");
        assertThat(keeper.text())
                .contains("相手が受け取りを断りました", "…@docomo.example.jp")
                .doesNotContain("hanako@docomo");
        keeper.press("form[action$='/sending'] button");
        assertThat(keeper.told()).contains("もう一度送ります");
    }

    @Test
    void papers_whose_time_is_over_are_confirmed_taken_back_and_held() {
        var receipt = changeOfHead(hanako());
        overdue(receipt);
        var chief = atDesk();
        chief.open("/sign-in");
        chief.signIn(staff(Role.CHIEF, "shimin").login(), PASSWORD);

        chief.open("/staff/disposals");
        assertThat(chief.text()).contains(receipt, "領収書");
        chief.press("form[action$='/disposals'] button");
        assertThat(chief.told()).contains("廃棄を確認しました");
        chief.press("form[action$='/undo'] button");
        assertThat(chief.told()).contains("取り消しました");

        chief.find("#receipt").fill(receipt);
        chief.press("form[action$='/holds'] button");
        assertThat(chief.find(".field-error").innerText()).contains("理由を入力してください");
        assertThat(chief.find("#receipt").inputValue()).isEqualTo(receipt);
        chief.find("#reason").fill("訴訟のため");
        chief.press("form[action$='/holds'] button");
        assertThat(chief.find("section:has(#held)").innerText()).contains(receipt, "訴訟のため");
    }

    private void overdue(String receipt) {
        var application = jdbc.sql("select id from procedure_application where receipt = ?")
                .param(receipt)
                .query(UUID.class)
                .single();
        papers.attach(application, new Papers.Sent("other", "領収書", "application/pdf", Forged.pdf()));
        jdbc.sql(
                        "update procedure_application_paper set dated_at = now(), kept_until = date '2025-03-31' where application = ?")
                .param(application)
                .update();
    }

    private void undeliveredMail(String problem) {
        var account = logins.find(hanako()).orElseThrow().actor().account();
        jdbc.sql("insert into notice_reader (account, language, address, mark) values (?, 'JA', ?, ?)")
                .params(account, "hanako@docomo.example.jp", UUID.randomUUID().toString())
                .update();
        var mail = UUID.randomUUID();
        jdbc.sql("""
                        insert into notice_mail (id, account, purpose, address, state, attempts, made_at, due, ended_at, problem)
                        values (?, ?, 'NEWS', 'hanako@docomo.example.jp', 'FAILED', 1, now(), now(), now(), ?)
                        """).params(mail, account, problem).update();
        var event = "undelivered/" + mail;
        together.executeWithoutResult(_ -> notices.tell(
                account,
                new News(
                        event,
                        "application.received",
                        Map.of("count", Text.same("1"), "procedures", Text.same("世帯主変更届")),
                        "/my",
                        "shimin")));
        jdbc.sql("""
                        insert into notice_in_mail (notice, account, due, mail)
                        select id, account, now(), ? from notice_notice where event = ?
                        on conflict (notice) do update set mail = excluded.mail
                        """).params(mail, event).update();
    }

    private static FilePayload file(String csv) {
        return new FilePayload("住民.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static void takenOver(Visitor administrator) {
        administrator.until(() -> {
            administrator.page().reload();
            return administrator.find("form[action$='taking-over']").count() > 0;
        });
        administrator.open(administrator.path());
        administrator.press("form[action$='taking-over'] button");
        administrator.until(() -> {
            administrator.page().reload();
            return administrator.text().contains("1行を受け入れました");
        });
        administrator.open(administrator.path());
    }
}
