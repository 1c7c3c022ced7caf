package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;

class WhoLookedTest extends Journey {
    private static final String QUESTION = "なぜ窓口でわたしの記録を開いたのですか。";
    private static final String ANSWER = "ご家族の届け出のため、世帯を確認しました。";

    @Test
    void a_resident_sees_who_looked_asks_why_and_reads_the_answer() {
        var login = hanako();
        var clerk = atDesk();
        clerk.open("/sign-in");
        clerk.signIn(staff(Role.RECEPTION, "shimin").login(), PASSWORD);
        clerk.open("/staff/counter/people/" + Family.MIRAI.hanako());

        var hanako = withTelephone();
        hanako.open("/sign-in?next=/my/record/looks");
        hanako.signIn(login, PASSWORD);
        assertThat(hanako.text()).contains("市民課");
        hanako.press("main tr:has-text('市民課') a[href$='/question']");
        assertThat(hanako.find("main textarea").count())
                .as(hanako.path() + hanako.text())
                .isOne();
        hanako.find("main textarea").fill(QUESTION);
        hanako.press("main form[method=post] .button");
        assertThat(hanako.text()).contains(QUESTION);
        var question = hanako.path();

        var worker = atDesk();
        worker.open("/sign-in");
        worker.signIn(staff(Role.CASE_WORKER, "shimin").login(), PASSWORD);
        worker.open("/staff/questions");
        worker.press("main a[href*='/staff/questions/" + question.substring(question.lastIndexOf('/') + 1) + "']");
        assertThat(worker.text()).contains(QUESTION);
        worker.find("main textarea").fill(ANSWER);
        worker.press("main form[method=post] .button");

        hanako.open(question);
        assertThat(hanako.text()).contains(ANSWER);
        hanako.open("/my/account");
        hanako.open("/journal");
        worker.open("/staff/account");
    }
}
