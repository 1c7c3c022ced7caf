package org.kaikaku.platform.staffing.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.identity.account.SignInAccounts;
import org.kaikaku.platform.staffing.Departures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Who joins, moves and leaves. */
class RostersTest extends OfficeOfRosters {
    @Autowired
    SignInAccounts logins;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Departures departures;

    @Test
    void joiners_movers_and_leavers_take_effect_on_their_day_and_not_before() throws Exception {
        var joiner = number();
        var leaver = staff("退 職子", Role.CASE_WORKER, "shimin");
        var tomorrow = today().plusDays(1);
        var at = reads(
                HEAD + "入庁," + joiner + ",新田 一,市民課,担当," + tomorrow + "\n異動," + clerk + ",青葉　みどり,税務課,担当," + tomorrow
                        + "\n退職," + leaver + ",,,," + today() + "\n竜宮,x,y,z,,\n",
                CP932);
        assertThat(page(at)).contains("受け付けられない行 1件", "外れる: 市民課の担当", "新田 一");

        assertThat(applies(at, "").getStatus()).isEqualTo(422);
        assertThat(applies(at, "四月の異動").getRedirectedUrl()).isEqualTo(at);

        assertThat(logins.find(joiner)).as("before their day").isEmpty();
        assertThat(actor(clerk).may(Right.CASEWORK, "shimin")).isTrue();
        assertThat(actor(leaver).may(Right.CASEWORK, "shimin")).isTrue();
        assertThat(departures.lastDays(Set.of(account(clerk), account(leaver))))
                .isEqualTo(Map.of(account(clerk), today(), account(leaver), today()));

        theDayComes();

        assertThat(actor(joiner).may(Right.CASEWORK, "shimin")).isTrue();
        assertThat(actor(clerk).may(Right.CASEWORK, "zeimu")).isTrue();
        assertThat(actor(clerk).may(Right.CASEWORK, "shimin")).isFalse();
        assertThat(actor(clerk).office()).isEqualTo("zeimu");
        assertThat(logins.find(leaver)).isEmpty();
        assertThat(accounts.actor(account(leaver)))
                .as("also of an open session")
                .isEmpty();
        assertThat(accounts.workersOf("shimin")).extracting(Actor::name).doesNotContain("退 職子");
        assertThat(lines(leaver)).allMatch(line -> line.contains("退職")).hasSize(2);
        assertThat(page(at)).contains("済み").doesNotContain("取り消す</button>");
    }

    @Test
    void first_passwords_are_printed_until_their_owner_has_chosen_one_and_the_last_print_counts() throws Exception {
        var joiner = number();
        var at = reads(HEAD + "入庁," + joiner + ",新田 一,shimin,担当," + today() + "\n", UTF_8);
        applies(at, "採用");

        var first = slip(at);
        var last = slip(at);

        assertThat(matches(first, joiner)).isFalse();
        assertThat(matches(last, joiner)).isTrue();
        assertThat(logins.find(joiner).orElseThrow().given()).isTrue();
        jdbc.sql("update identity_account set password_given = false where login = ?")
                .param(joiner)
                .update();
        assertThat(text(sends(at + "/slips", administrator))).contains("紙の要る人はいません");
        assertThat(matches(last, joiner)).isTrue();
    }

    @Test
    void a_row_is_taken_back_until_its_day_and_the_number_is_free_again() throws Exception {
        var joiner = number();
        var file = HEAD + "入庁," + joiner + ",新田 一,shimin,担当," + today().plusDays(3) + "\n退職," + clerk + ",,,,"
                + today().plusDays(9) + "\n";
        var at = reads(file, UTF_8);
        applies(at, "採用");
        assertThat(page(reads(file, UTF_8))).contains("受け付けられない行 2件", "発令日を待っている予定があります");

        sends(at + "/undo", administrator, "line", "3");
        sends(at + "/undo", administrator);

        assertThat(lines(clerk)).last().asString().startsWith("異動名簿の予定を取り消す: 退職");
        theDayComes();
        assertThat(logins.find(joiner)).isEmpty();
        assertThat(actor(clerk).has(Right.CASEWORK)).isTrue();
        var again = reads(file, UTF_8);
        assertThat(applies(again, "採用").getRedirectedUrl()).isEqualTo(again);
    }

    @Test
    void who_went_comes_back_with_none_of_the_old_ways_in() throws Exception {
        applies(reads(HEAD + "退職," + clerk + ",,,," + today().minusDays(1) + "\n", UTF_8), "退職");
        assertThat(logins.find(clerk)).isEmpty();

        applies(reads(HEAD + "入庁," + clerk + ",青葉 みどり,zeimu,窓口," + today() + "\n", UTF_8), "再任用");

        assertThat(actor(clerk).may(Right.RECEIVE, "zeimu")).isTrue();
        assertThat(actor(clerk).has(Right.CASEWORK)).isFalse();
        assertThat(matches("a long enough password", clerk)).isFalse();
    }

    private boolean matches(String password, String login) {
        return passwords.matches(password, logins.find(login).orElseThrow().password());
    }

    private String slip(String at) throws Exception {
        var printed = Pattern.compile("data-password>([2-9A-Z]{4}(?:-[2-9A-Z]{4}){3})</b>")
                .matcher(text(sends(at + "/slips", administrator)));
        assertThat(printed.find()).isTrue();
        return printed.group(1);
    }

    private List<String> lines(String login) {
        return jdbc.sql("select purpose from audit_entry where object = ? and act = 'CHANGE' order by id")
                .param("account/" + account(login))
                .query((row, _) -> row.getString("purpose"))
                .list();
    }
}
