package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;

class ShortcutsTest extends Journey {
    private static final String SHEET = "#keys-sheet[open]";

    @Test
    void the_sheet_tells_the_keys_of_the_page_that_is_open_and_they_can_be_switched_off() {
        var receipt = changeOfHead(hanako());
        var clerk = atDesk();
        clerk.open("/sign-in");
        clerk.signIn(staff(Role.CASE_WORKER, "shimin").login(), PASSWORD);
        var page = clerk.page();

        for (var language : List.of("ja", "easy", "en")) {
            page.navigate(page.url().replaceAll("\\?.*", "") + "?lang=" + language);
            page.keyboard().press("?");
            assertThat(clerk.find(SHEET + " dl > div:visible").count())
                    .as("row keys, tabs and search in " + language)
                    .isGreaterThanOrEqualTo(12);
            assertThat(Inspection.of(page)).isEmpty();
            page.keyboard().press("Escape");
            assertThat(clerk.find(SHEET).count()).isZero();
        }
        clerk.open("/staff?lang=ja");
        page.keyboard().press("?");
        assertThat(clerk.find(SHEET).innerText()).contains("下の行へ", "未割当", "探す");
        page.keyboard().press("3");
        assertThat(page.url()).as("keys rest while the sheet is open").doesNotContain("tab=");
        clerk.find("[data-keys-switch]").uncheck();
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        assertThat(clerk.find(SHEET).count()).as("switched off").isZero();

        clerk.find(".site-footer [data-keys]").click();
        clerk.find("[data-keys-switch]").check();
        clerk.find("[data-keys-close]").click();
        clerk.leadsOn(() -> page.keyboard().press("3"));
        assertThat(page.url()).contains("tab=unassigned");

        clerk.open("/staff/cases/" + receipt);
        page.keyboard().press("?");
        assertThat(clerk.find(SHEET).innerText()).contains("受信箱").doesNotContain("下の行へ");
        page.keyboard().press("Escape");
        clerk.leadsOn(() -> page.keyboard().press("u"));
        assertThat(clerk.path()).isEqualTo("/staff");
    }
}
