package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;

/** The pages of the office that no other journey passes; each is inspected as it opens. */
class OfficePagesTest extends Journey {

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
