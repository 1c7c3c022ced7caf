package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;

/** From a word that somebody remembers to a decision that is taken back: two colleagues and the applicant. */
class StaffWorkTest extends Journey {
    private static final String DECIDE = "form[action$='/decision'] > button";

    @Test
    void a_case_is_found_by_a_word_handed_over_decided_and_the_decision_taken_back_unseen() {
        var hanako = hanako();
        // Nobody else's case has that name: the best thirty are shown, and other tests leave many of 花子's.
        var receipt = changeOfHead(hanako, with(Family.CHANGE_OF_HEAD, "household.new_head_name", "未来 瑠璃子"));
        var first = staff(Role.CASE_WORKER, "shimin");
        var second = staff(Role.CASE_WORKER, "shimin");
        var clerk = atDesk();
        clerk.open("/sign-in");
        clerk.signIn(first.login(), PASSWORD);

        clerk.find("#q").fill("せたいぬしへんこう 未来花子 瑠璃子");
        clerk.press("form[role=search] button");
        assertThat(clerk.find("td form[action='/staff/cases/" + receipt + "/claim']")
                        .count())
                .as(clerk::text)
                .isOne();
        clerk.press("main a[href='/staff/cases/" + receipt + "']");
        clerk.press("form.decision[action$='/claim'] button");

        clerk.find("#note").fill("@nobody-at-all 見てください。");
        clerk.press("form[action$='/notes'] button.button--second");
        assertThat(clerk.text()).contains("職員番号か氏名を書いてください");
        assertThat(clerk.find("#note").inputValue()).contains("@nobody-at-all");
        clerk.find("#note").fill("@" + second.login() + " 孔雀色の封筒の戸籍を見てください。");
        clerk.press("form[action$='/notes'] button.button--second");
        clerk.find("form[action$='/worker'] summary").click();
        clerk.find("#hand-open").fill("新しい世帯主の同意を確かめる。");
        clerk.find("#to").selectOption(second.account().toString());
        clerk.press("form[action$='/worker'] > button");

        var colleague = withTelephone();
        colleague.open("/sign-in");
        colleague.signIn(second.login(), PASSWORD);
        assertThat(colleague.find("[popovertarget=menu] .badge").innerText()).contains("2");
        colleague.openMenu();
        assertThat(colleague.find("nav.site-nav .badge").innerText()).contains("2");
        colleague.press("nav.site-nav a[href='/staff/for-me']");
        assertThat(colleague.text()).contains("孔雀色の封筒", "同意を確かめる");
        colleague.press("main a[href='/staff/cases/" + receipt + "#notes']");
        colleague.press("form[action$='/acknowledgement'] button");
        assertThat(colleague.find("header .badge").count()).isZero();
        colleague.open("/staff?q=孔雀色");
        assertThat(colleague.find("mark").first().innerText()).contains("孔雀");
        colleague.open("/staff/cases/" + receipt);

        colleague.find("input[name=check]").all().forEach(check -> check.check());
        colleague.press("form[action$='/checks'] button");
        colleague.find("input[name=choice][value=grant]").check();
        colleague.find("#reason").fill("戸籍により確認しました。");
        colleague.press(DECIDE);
        assertThat(colleague.text()).contains("まで取り消せます");
        assertThat(seen(hanako, receipt)).doesNotContain("戸籍により確認しました");
        colleague.press("form[action$='/undo'] > button");
        assertThat(colleague.text()).contains("理由や内容を書いてください");
        colleague.find("#undone").fill("別の家族の申請でした。");
        colleague.press("form[action$='/undo'] > button");

        assertThat(colleague.text()).contains("承認を取り消した", "欠番", "別の家族の申請でした");
        colleague.open("/staff/void-numbers");
        assertThat(colleague.find("tbody tr").first().innerText()).contains("未市第", "別の家族の申請でした", "審査 はじめ");
        colleague.open("/staff/cases/" + receipt);
        assertThat(colleague.find(DECIDE).count()).isOne();
        assertThat(seen(hanako, receipt)).doesNotContain("取り消", "承認", "決定");
        colleague.press("aside a[href$='/similar']");
        assertThat(colleague.path()).endsWith("/similar");
        assertThat(Set.of(200)).contains(colleague.status());
    }

    @Test
    void a_colleague_is_called_from_a_list_of_names_where_there_are_scripts() {
        var receipt = changeOfHead(hanako());
        var clerk = atDesk();
        clerk.open("/sign-in");
        clerk.signIn(staff(Role.CASE_WORKER, "shimin").login(), PASSWORD);
        clerk.open("/staff/cases/" + receipt);

        clerk.find("#note").pressSequentially("@審査");
        clerk.find("#callable button:visible").first().click();

        assertThat(clerk.find("#note").inputValue()).isEqualTo("@審査 はじめ ");
        assertThat(clerk.find("#callable").isHidden()).isTrue();
    }

    private String seen(String login, String receipt) {
        var caller = new Caller(house(), org.kaikaku.platform.language.Language.JA);
        caller.signIn(login, PASSWORD);
        return caller.get("/my/applications/" + receipt).said();
    }
}
