package org.kaikaku.platform.staffing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;

class RolesTest extends MembersOfStaff {
    @Test
    void a_role_is_given_from_a_day_on_and_taken_away_at_once() throws Exception {
        assertThat(grants("role", "reception").getRedirectedUrl()).isEqualTo("/staff/roles");
        assertThat(grants("role", "chief", "from", today().plusDays(1).toString())
                        .getRedirectedUrl())
                .isEqualTo("/staff/roles");

        assertThat(actor(clerk).may(Right.RECEIVE, "shimin")).isTrue();
        assertThat(actor(clerk).may(Right.DECIDE, "shimin"))
                .as("tomorrow is not today")
                .isFalse();
        assertThat(reads("/staff/roles?q=" + clerk, administrator)).contains("窓口", "課長", "(これから)", "青葉 みどり");
        assertThat(reads("/staff/roles.csv?q=" + clerk, administrator)).contains(clerk + ",青葉 みどり");

        assertThat(takes(clerk, "reception", "shimin", " ").getStatus()).isEqualTo(422);
        assertThat(takes(clerk, "reception", "shimin", "異動").getRedirectedUrl()).isEqualTo("/staff/roles");

        assertThat(actor(clerk).has(Right.RECEIVE)).isFalse();
        assertThat(lines(clerk)).containsExactly("役割を付ける: 市民課の窓口 — 応援", "役割を付ける: 市民課の課長 — 応援", "役割を外す: 市民課の窓口 — 異動");
    }

    @Test
    void a_list_longer_than_anybody_reads_is_shown_in_part_and_is_whole_in_the_file() throws Exception {
        var many = IntStream.range(0, 101)
                .mapToObj(number -> new Assignment(Role.RECEPTION, "division-" + number))
                .toList();
        var login = UUID.randomUUID().toString();
        accounts.open(true, login, "兼務 多き", "a long enough password", "shimin", many);

        var page = reads("/staff/roles?q=" + login, administrator);
        assertThat(page.split("兼務 多き <span", -1)).hasSize(101);
        assertThat(page).contains("ほかに1件");
        assertThat(reads("/staff/roles.csv?q=" + login, administrator).split("兼務 多き", -1))
                .hasSize(102);
    }

    @Test
    void a_marked_role_is_given_once_another_administrator_agrees_and_not_by_whom_it_is_for() throws Exception {
        var to = grants("role", "administrator", "division", "*").getRedirectedUrl();
        assertThat(to).startsWith("/staff/consents/");
        assertThat(actor(clerk).has(Right.KEEP)).isFalse();

        assertThat(sends(to + "/agreement", administrator).getStatus()).isEqualTo(422);
        assertThat(sends(to + "/agreement", clerk).getStatus()).isEqualTo(404);
        assertThat(sends(to + "/agreement", second).getRedirectedUrl()).isEqualTo(to);

        assertThat(actor(clerk).may(Right.KEEP, "*")).isTrue();
        assertThat(lines(clerk)).singleElement().asString().startsWith("役割を付ける(求めた人 情報 管理): 全庁のシステム管理者");
    }

    @Test
    void what_somebody_asked_who_may_no_longer_ask_is_not_done() throws Exception {
        var to = grants("role", "protection").getRedirectedUrl();
        takes(administrator, "administrator", "*", "退職", second);

        var answer = sends(to + "/agreement", second);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8)).contains("求めた人の権限");
        assertThat(actor(clerk).has(Right.SEE_PROTECTED)).isFalse();
    }

    @Test
    @Transactional
    void the_last_administrator_stays() throws Exception {
        jdbc.sql("delete from identity_assignment where role = 'administrator' and account <> ?")
                .param(account(administrator))
                .update();

        var answer = takes(administrator, "administrator", "*", "もういらない");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8)).contains("全庁の役割を管理する人がほかにいません");
        assertThat(actor(administrator).has(Right.KEEP)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "login, nobody-at-all",
        "role, king",
        "division, atlantis",
        "from, 1.4.2027",
        "from, 2020-01-01",
        "to, 2020-01-01",
        "to, +99999-01-01",
        "reason, ''"
    })
    void a_wrong_field_is_named_and_what_was_typed_stays(String field, String typed) throws Exception {
        var answer = grants(field, typed);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8))
                .contains("<a href=\"#" + field + "\"")
                .contains(field.equals("login") ? "nobody-at-all" : clerk);
        assertThat(lines(clerk)).isEmpty();
    }

    @Test
    void who_keeps_the_roles_of_a_division_keeps_no_others() throws Exception {
        var local = staff("課の 管理", Role.ADMINISTRATOR, "shimin");

        assertThat(sends("/staff/roles/grants", local, form("division", "zeimu"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(takes(chief, "chief", "zeimu", "異動", local).getStatus()).isEqualTo(404);
        assertThat(opens("/staff/roles", clerk).getStatus()).isEqualTo(403);
    }

    private MockHttpServletResponse grants(String... instead) {
        return sends("/staff/roles/grants", administrator, form(instead));
    }

    private Map<String, String> form(String... instead) {
        var form = new LinkedHashMap<String, String>();
        form.put("login", clerk);
        form.put("role", "reception");
        form.put("division", "shimin");
        form.put("reason", "応援");
        for (int i = 0; i < instead.length; i += 2) {
            form.put(instead[i], instead[i + 1]);
        }
        return form;
    }

    private MockHttpServletResponse takes(String login, String role, String division, String reason) {
        return takes(login, role, division, reason, administrator);
    }

    private MockHttpServletResponse takes(String login, String role, String division, String reason, String by) {
        return sends(
                "/staff/roles/end",
                by,
                "account",
                account(login).toString(),
                "role",
                role,
                "division",
                division,
                "reason",
                reason);
    }

    private List<String> lines(String login) {
        return jdbc.sql("select purpose from audit_entry where object like ? and act = 'CHANGE' order by id")
                .param("account/" + account(login) + "/%")
                .query((row, _) -> row.getString("purpose"))
                .list();
    }
}
