package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;

class RolesByPageTest extends Journey {
    @Test
    void a_role_is_given_by_two_and_a_substitute_works_until_the_absence_ends() {
        var clerk = staff(Role.RECEPTION, "shimin");
        var first = signedIn(administrator());
        first.open("/staff/roles/grants/new");
        first.find("#login").fill(clerk.login());
        first.find("#role").selectOption("protection");
        first.find("#division").selectOption("*");
        first.find("#reason").fill("担当替えのため");
        first.press("form[action='/staff/roles/grants'] button");
        assertThat(first.path()).startsWith("/staff/consents/");
        assertThat(first.told()).contains("二人目の同意を待っています");

        var second = signedIn(administrator());
        second.open("/staff/consents");
        second.press("a[href='" + first.path() + "']");
        second.press("form[action$='/agreement'] button");
        assertThat(second.text()).contains("同意あり");

        first.open("/staff/roles");
        first.find("#q").fill(clerk.login());
        first.press("form[action='/staff/roles'] button");
        assertThat(first.text()).contains("支援措置担当", clerk.login());

        substitutes(clerk);
    }

    private void substitutes(Colleague clerk) {
        var receipt = changeOfHead(hanako());
        var away = signedIn(staff(Role.CASE_WORKER, "shimin"));
        var today = today(away);
        away.open("/staff/absences");
        away.find("#substitute").fill(clerk.login());
        away.find("#from").fill(today);
        away.find("#to").fill(today);
        away.find("#reason").fill("研修のため");
        away.press("form[action='/staff/absences'] button");
        assertThat(away.text()).contains("代理中");

        var deputy = signedIn(clerk);
        deputy.open("/staff/cases/" + receipt);
        deputy.press("form.decision[action$='/claim'] button");
        assertThat(deputy.text()).contains("審査 はじめ(代 審査 はじめ)");

        away.open("/staff/absences");
        away.press("form[action$='/end'] button");
        assertThat(away.text()).contains("途中で終了");
        assertThat(deputy.page()
                        .request()
                        .get(house() + "/staff/cases/" + receipt)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void somebody_joins_by_a_file_prints_their_slip_and_comes_in_with_it() {
        var keeper = signedIn(administrator());
        var number = "n" + java.util.UUID.randomUUID().toString().substring(0, 8);
        keeper.open("/staff/roles");
        keeper.press("main a[href='/staff/rosters']");
        keeper.find("#file")
                .setInputFiles(file(
                        "入庁," + number + ",新田 一,市民課,担当," + today(keeper) + "\n異動,nobody,,,," + today(keeper) + "\n"));
        keeper.press("form[action='/staff/rosters'] button");
        assertThat(keeper.text()).contains("新田 一", "受け付けられない行 1件", "この職員番号の職員はいません");
        keeper.find("#reason").fill("四月の採用");
        keeper.press("form[action$='/application'] button");
        assertThat(keeper.told()).contains("名簿を登録しました");
        keeper.find("form[action$='/slips'] button").click();
        keeper.page().waitForSelector("[data-password]");
        var password = keeper.find("[data-password]").innerText();

        var joiner = atDesk();
        joiner.open("/sign-in");
        joiner.find("#login").fill(number);
        joiner.find("#password").fill(password);
        joiner.press("main form button");
        assertThat(joiner.path()).isEqualTo("/sign-in/rest");
        joiner.find("#password").fill(PASSWORD);
        joiner.press("main form[action='/sign-in/rest/password'] button");
        assertThat(joiner.path()).isEqualTo("/staff");
    }

    private static FilePayload file(String rows) {
        return new FilePayload(
                "roster.csv", "text/csv", ("種別,職員番号,氏名,所属,役割,発令日\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static String today(Visitor visitor) {
        return String.valueOf(visitor.page().evaluate("new Date(Date.now() + 9 * 3600000).toISOString().slice(0, 10)"));
    }

    private Visitor signedIn(Colleague colleague) {
        var visitor = atDesk();
        visitor.open("/sign-in");
        visitor.signIn(colleague.login(), PASSWORD);
        return visitor;
    }

    private Colleague administrator() {
        var number = "a" + java.util.UUID.randomUUID().toString().substring(0, 8);
        var roles = List.of(new Assignment(Role.ADMINISTRATOR, "*"));
        return new Colleague(number, accounts.open(true, number, "情報 管理", PASSWORD, "shisei", roles));
    }
}
