package org.kaikaku.platform.staffing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

class AbsencesTest extends MembersOfStaff {
    @Autowired
    Consents consents;

    @Test
    void a_substitute_has_the_roles_of_who_is_away_in_that_time_and_acts_under_both_names() throws Exception {
        assertThat(begins(chief, today(), today()).getRedirectedUrl()).isEqualTo("/staff/absences");

        var deputy = actor(clerk);
        assertThat(deputy.may(Right.DECIDE, "zeimu")).isTrue();
        assertThat(deputy.as(Right.DECIDE, "zeimu").doer().name()).isEqualTo("青葉 みどり(代 森下 由紀)");
        assertThat(deputy.as(Right.CASEWORK, "shimin").doer().name()).isEqualTo("青葉 みどり");
        assertThat(accounts.workersOf("zeimu")).extracting(Actor::name).contains("青葉 みどり");

        var id = jdbc.sql("select id from identity_absence where absent = ?")
                .param(account(chief))
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
        var stranger = staff("よその 人", Role.CHIEF, "zeimu");
        assertThat(sends("/staff/absences/" + id + "/end", stranger).getStatus())
                .isEqualTo(404);
        assertThat(reads("/staff/absences", clerk)).contains("代理中", "森下 由紀");
        sends("/staff/absences/" + id + "/end", chief);

        assertThat(actor(clerk).has(Right.DECIDE)).isFalse();
        assertThat(reads("/staff/absences", chief)).contains("途中で終了");
    }

    @Test
    void a_substitute_has_nothing_before_and_nothing_after() throws Exception {
        begins(chief, today().plusDays(1), today().plusDays(3));
        assertThat(actor(clerk).has(Right.DECIDE)).isFalse();

        jdbc.sql("update identity_absence set from_day = ?, to_day = ? where absent = ?")
                .params(today().minusDays(3), today().minusDays(1), account(chief))
                .update();
        assertThat(actor(clerk).has(Right.DECIDE)).isFalse();
    }

    @Test
    void a_substitute_does_not_agree_to_what_the_one_they_stand_in_for_has_asked() throws Exception {
        var request = new ConsentRequest(
                "test.substitute",
                "test/" + clerk,
                null,
                Text.same("試す"),
                "試すため",
                Map.of(),
                Right.DECIDE,
                "zeimu",
                null);
        var at = "/staff/consents/" + consents.ask(request, actor(chief)).id();
        begins(chief, today(), today());

        var answer = sends(at + "/agreement", clerk);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8)).contains("求めた人の代わりをしている人は同意できません");
    }

    @Test
    void nobody_hands_on_a_marked_role_by_going_on_leave() throws Exception {
        begins(administrator, today(), today());

        assertThat(actor(clerk).has(Right.KEEP)).isFalse();
        assertThat(reads("/staff/absences", clerk)).contains("情報 管理");
    }

    @ParameterizedTest
    @CsvSource({"substitute, nobody", "from, 2020-01-01", "to, 2020-01-01", "to, 2999-01-01", "reason, ''"})
    void an_absence_that_cannot_be_is_not_written_down(String field, String typed) throws Exception {
        var form = absence(today(), today());
        form.put(field, typed);

        var answer = sends("/staff/absences", chief, form);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8)).contains("<a href=\"#" + field + "\"");
        assertThat(actor(clerk).has(Right.DECIDE)).isFalse();
    }

    @Test
    void one_who_is_no_administrator_writes_down_only_their_own_absence() throws Exception {
        var form = absence(today(), today());
        form.put("absent", chief);
        form.put("substitute", clerk);

        sends("/staff/absences", staff("よその 人", Role.CASE_WORKER, "kaigo"), form);

        assertThat(actor(clerk).may(Right.DECIDE, "zeimu")).isFalse();
        assertThat(actor(clerk).may(Right.CASEWORK, "kaigo")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "easy", "en"})
    void every_page_has_every_language(String language) throws Exception {
        begins(chief, today(), today());
        var end = "/staff/roles/end?role=case-worker&division=shimin&account=" + account(clerk) + "&lang=" + language;
        for (var path : List.of("/staff/roles?lang=" + language, "/staff/roles/grants/new?lang=" + language, end)) {
            assertThat(opens(path, administrator).getStatus()).isEqualTo(200);
        }
        for (var who : List.of(administrator, clerk)) {
            assertThat(opens("/staff/absences?lang=" + language, who).getStatus())
                    .isEqualTo(200);
        }
    }

    private MockHttpServletResponse begins(String absent, LocalDate from, LocalDate to) {
        return sends("/staff/absences", absent, absence(from, to));
    }

    private Map<String, String> absence(LocalDate from, LocalDate to) {
        var form = new LinkedHashMap<String, String>();
        form.put("substitute", clerk);
        form.put("from", from.toString());
        form.put("to", to.toString());
        form.put("reason", "研修");
        return form;
    }
}
