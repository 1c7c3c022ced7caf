package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;

class ManyCasesTest extends Journey {

    @Test
    void ticked_cases_are_claimed_with_one_confirmation_and_laid_back() {
        manyCases(atDesk());
    }

    @Test
    void and_without_scripts() {
        manyCases(withoutScripts());
    }

    @Test
    void a_filter_is_saved_used_and_deleted() {
        var clerk = atDesk();
        clerk.open("/sign-in");
        clerk.signIn(staff(Role.CASE_WORKER, "shimin").login(), PASSWORD);
        clerk.open("/staff?tab=unassigned&channel=PAPER");
        clerk.find("summary:has-text('保存')").click();
        clerk.find("#name").fill("紙の未割当");
        clerk.press("form[action='/staff/filters'] button");
        clerk.open("/staff");
        clerk.press("nav.tabs a:has-text('紙の未割当')");
        assertThat(clerk.page().url()).contains("tab=unassigned", "channel=PAPER");
        clerk.press("form[action$='/delete'] button");
        assertThat(clerk.find("nav.tabs a:has-text('紙の未割当')").count()).isZero();
    }

    private void manyCases(Visitor clerk) {
        var receipt = changeOfHead(hanako());
        var colleague = staff(Role.CASE_WORKER, "shimin");
        clerk.open("/sign-in");
        clerk.signIn(colleague.login(), PASSWORD);
        clerk.find("#q").fill(receipt);
        clerk.press("form[role=search] button");

        clerk.find("input[name=case]").check();
        clerk.press("#bulk button[value=assign]");
        assertThat(clerk.text()).contains(receipt);
        clerk.find("#to").selectOption(clerk.find("#to option").last().getAttribute("value"));
        clerk.press("form[action='/staff/allotments/new'] button");
        assertThat(clerk.find("main form[method=post]").count()).isOne();

        clerk.press("main .actions a");
        clerk.find("input[name=case]").check();
        clerk.press("#bulk button[value=claim]");
        clerk.press("main form[method=post] button");
        assertThat(clerk.path()).startsWith("/staff/allotments/");
        assertThat(clerk.text()).contains(receipt, "担当を決めました");

        clerk.press("form[action$='/undo'] button");
        assertThat(clerk.text()).contains("元に戻しました");
        assertThat(clerk.find("form[action$='/undo']").count()).isZero();
    }
}
