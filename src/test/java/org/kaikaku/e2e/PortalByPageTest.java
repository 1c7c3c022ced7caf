package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.procedure.portal.SampleZip;

class PortalByPageTest extends Journey {
    @Test
    void a_file_of_the_portal_comes_in_the_rejected_application_is_set_right_and_the_portal_is_told() {
        var sample = new SampleZip();
        var rejected = sample.receipts().getLast();
        var clerk = signedIn(staff(Role.RECEPTION, "shimin"));
        clerk.open("/staff/portal");
        clerk.press("form[action='/staff/portal/files'] button");
        assertThat(clerk.text()).contains("ファイルを選んでください");

        clerk.find("#file").setInputFiles(new FilePayload("portal-sample.zip", "application/zip", sample.bytes()));
        clerk.press("form[action='/staff/portal/files'] button");
        clerk.until(() -> {
            clerk.page().reload();
            return clerk.text().contains("3件が案件になりました");
        });
        var receipt = clerk.find("tbody td .num").first().innerText();

        clerk.open("/staff/portal");
        clerk.press("a[href$='/applications/" + rejected + "']");
        var wrong = clerk.find("input[aria-invalid=true]");
        wrong.fill("2027-04-01");
        clerk.press("main form[action$='/" + rejected + "'] button");
        assertThat(clerk.text()).contains("まだ取り込めません");
        assertThat(clerk.find("input[aria-invalid=true]").inputValue()).isEqualTo("2027-04-01");
        clerk.find("input[aria-invalid=true]").fill("20270401");
        clerk.press("main form[action$='/" + rejected + "'] button");
        assertThat(clerk.told()).contains("直した申請が案件になりました");

        clerk.open("/staff/portal");
        clerk.press("form[action='/staff/portal/statuses'] button");
        assertThat(clerk.told()).contains("状態のファイルを作りました");
        var file = clerk.file(
                clerk.find("a[href^='/staff/portal/statuses/']").first().getAttribute("href"));
        assertThat(new String(file.body(), StandardCharsets.UTF_8))
                .startsWith("receipt,number,state,at,reasons")
                .contains(receipt + ",RECEIVED,")
                .containsPattern(rejected + ",R\\d+-\\d+-\\d,RECEIVED,");

        var worker = signedIn(staff(Role.CASE_WORKER, "kodomo"));
        worker.open("/staff/cases/" + receipt);
        assertThat(worker.text()).contains("見本 太郎", "ポータル", "ポータルの受付番号");
    }

    private Visitor signedIn(Colleague colleague) {
        var visitor = atDesk();
        visitor.open("/sign-in");
        visitor.signIn(colleague.login(), PASSWORD);
        return visitor;
    }
}
