package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;

class CorrectionTest extends Journey {
    private static final String NEW_HEAD = "household.new_head_name";

    @Test
    void what_the_city_asks_to_mend_is_mended_and_then_withdrawn() {
        var login = hanako();
        var receipt = changeOfHead(login);
        var worker = atDesk();
        Casework.askAgain(worker, staff(Role.CASE_WORKER, "shimin"), receipt, NEW_HEAD);

        var hanako = withTelephone();
        hanako.open("/sign-in?next=/my");
        hanako.signIn(login, PASSWORD);
        hanako.press("main a[href='/my/applications/" + receipt + "']");
        assertThat(hanako.text()).contains(Casework.PLEA);
        hanako.find("[name='" + NEW_HEAD + "']").fill("");
        hanako.press("form[action$='/correction'] .actions button");
        assertThat(hanako.find(".error-summary").count()).isOne();
        hanako.find("[name='" + NEW_HEAD + "']").fill("未来 健");
        hanako.find("#paper").setInputFiles(new FilePayload("koseki.png", "image/png", Walk.PHOTO));
        hanako.press("form[action$='/correction'] .actions button");

        assertThat(hanako.told()).isNotBlank();
        assertThat(hanako.text()).contains("未来 健", "補正の書類");
        worker.open("/staff/cases/" + receipt);
        assertThat(worker.text()).contains("未来 健", "補正の書類");

        withdraws(hanako);
        worker.open("/staff/cases/" + receipt);
        assertThat(worker.text()).contains("息子がもう届け出ていました");
        assertThat(worker.find("form[action$='/decision']").count()).isZero();
    }

    private static void withdraws(Visitor hanako) {
        hanako.find("details:has(#reason) summary").click();
        hanako.find("#reason").fill("息子がもう届け出ていました");
        hanako.press("form[action$='/withdrawal'] button");
        assertThat(hanako.told()).isNotBlank();
        assertThat(hanako.find("form[action$='/withdrawal']").count()).isZero();
    }
}
