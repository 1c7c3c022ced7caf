package org.kaikaku.platform.consent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.language.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class ConsentsTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    Consents consents;

    @Autowired
    ActsOfTests acts;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private final String division = "d" + UUID.randomUUID().toString().substring(0, 8);
    private final String object = "thing/" + UUID.randomUUID();
    private String asker = "";
    private String other = "";

    @BeforeEach
    void two_chiefs_of_a_division() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        asker = chief(division);
        other = chief(division);
    }

    @Test
    void asked_agreed_and_done_and_all_of_it_in_the_journal() throws Exception {
        var id = ask(Map.of("amount", "500"));
        assertThat(reads("/staff/consents", other)).contains("使用料を減らす", "審査 はじめ");
        assertThat(reads("/staff/consents", asker)).contains("使用料を減らす");
        assertThat(reads("/staff/consents/" + id, other)).contains("災害のため", "同意して行う");
        assertThat(reads("/staff/consents/" + id, asker))
                .contains("別の人の同意を待っています", "取り下げる")
                .doesNotContain("同意して行う");

        assertThat(sends(id + "/agreement", other).getRedirectedUrl()).endsWith(id);

        assertThat(acts.heard(ConsentGiven.class))
                .filteredOn(given -> given.object().equals(object))
                .singleElement()
                .satisfies(given -> {
                    assertThat(given.payload()).containsEntry("amount", "500");
                    assertThat(given.reason()).isEqualTo("災害のため");
                    assertThat(given.asker().id()).isEqualTo(account(asker).toString());
                    assertThat(given.agreer().id()).isEqualTo(account(other).toString());
                });
        assertThat(reads("/staff/consents/" + id, asker)).contains("同意あり").doesNotContain("取り下げる");
        assertThat(lines("consent/" + id)).containsExactly("SUBMIT 二人の確認を求める: 使用料を減らす", "DECIDE 二人目として同意する: 使用料を減らす");
        assertThat(lines(object)).hasSize(1);
    }

    @Test
    void nobody_agrees_to_what_they_asked_for_themselves_by_no_account_of_theirs() throws Exception {
        var id = ask(Map.of());
        jdbc.sql("update identity_account set staff_number = ? where login = ?")
                .params(asker, other)
                .update();

        assertThat(sends(id + "/agreement", asker).getStatus()).isEqualTo(422);
        assertThat(sends(id + "/agreement", other).getStatus()).isEqualTo(422);
        assertThat(reads("/staff/consents/" + id, other))
                .contains("求めた人と同じ人は同意できません")
                .doesNotContain("同意して行う");
        jdbc.sql("update identity_account set staff_number = login, person = '90001234' where login in (?, ?)")
                .params(asker, other)
                .update();
        assertThat(sends(id + "/agreement", other).getStatus()).isEqualTo(422);

        assertThat(lines(object)).isEmpty();
        assertThat(consents.waiting(ActsOfTests.ACT, object)).contains(UUID.fromString(id));
    }

    @Test
    void of_two_at_once_one_is_first_and_the_act_is_done_once() {
        var id = ask(Map.of());
        var third = chief(division);

        var answers = Stream.of(other, third, other)
                .map(who -> CompletableFuture.supplyAsync(() -> sends(id + "/agreement", who)))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().getStatus()).isEqualTo(302));
        assertThat(lines(object)).hasSize(1);
        assertThat(lines("consent/" + id)).hasSize(2);
    }

    @Test
    void an_agreement_and_a_withdrawal_at_once_do_not_both_happen() {
        var id = ask(Map.of());

        var answers = List.of(
                CompletableFuture.supplyAsync(() -> sends(id + "/agreement", other)),
                CompletableFuture.supplyAsync(() -> sends(id + "/withdrawal", asker)));
        answers.forEach(CompletableFuture::join);

        var withdrawn = acts.heard(ConsentLapsed.class).stream()
                .filter(lapsed -> lapsed.object().equals(object))
                .toList();
        assertThat(lines(object).size() + withdrawn.size()).isOne();
        assertThat(lines("consent/" + id)).hasSize(2);
    }

    @Test
    void what_can_no_longer_be_done_is_not_agreed_either() throws Exception {
        var id = ask(Map.of("broken", "yes"));

        var answer = sends(id + "/agreement", other);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8)).contains("今は行えません", "もうありません");
        assertThat(lines(object)).isEmpty();
        assertThat(consents.waiting(ActsOfTests.ACT, object)).isPresent();
    }

    @Test
    void who_does_not_agree_says_why_and_who_asked_reads_it() throws Exception {
        var id = ask(Map.of());

        assertThat(sends(id + "/refusal", other, "reason", " ").getStatus()).isEqualTo(422);
        assertThat(sends(id + "/refusal", other, "reason", "書類が<b>足りない").getStatus())
                .isEqualTo(302);

        assertThat(reads("/staff/consents/" + id, asker)).contains("書類が&lt;b", "同意なし");
        assertThat(acts.heard(ConsentRefused.class))
                .filteredOn(refused -> refused.object().equals(object))
                .extracting(ConsentRefused::reason)
                .containsExactly("書類が<b>足りない");
        assertThat(lines(object)).isEmpty();
    }

    @Test
    void one_request_at_a_time_waits_and_one_whose_days_are_over_stands_in_nobodys_way() throws Exception {
        var id = ask(Map.of());
        assertThat(asks(Map.of())).isEqualTo(new Consents.Asking.AskedBefore(UUID.fromString(id)));
        jdbc.sql("update consent_request set until = ? where id = ?")
                .params(LocalDate.of(2020, 1, 1), UUID.fromString(id))
                .update();
        assertThat(sends(id + "/agreement", other).getStatus()).isEqualTo(422);

        assertThat(asks(Map.of())).isInstanceOf(Consents.Asking.Asked.class);

        assertThat(reads("/staff/consents/" + id, asker)).contains("期限切れ");
        assertThat(lines("consent/" + id)).last().isEqualTo("CHANGE 二人の確認の期限が過ぎる");
        jobs.stream().filter(job -> job.name().equals("consent.expire")).forEach(RecurringJob::run);
        assertThat(consents.waiting(ActsOfTests.ACT, object)).isPresent();
    }

    @Test
    void others_requests_are_not_there() throws Exception {
        var id = ask(Map.of());
        var elsewhere = chief("zeimu");

        for (var step : List.of("/agreement", "/refusal", "/withdrawal")) {
            assertThat(sends(id + step, elsewhere, "reason", "x").getStatus()).isEqualTo(404);
        }
        assertThat(opens("/staff/consents/" + id, elsewhere).getStatus()).isEqualTo(404);
        assertThat(reads("/staff/consents", elsewhere)).doesNotContain(id);
        assertThat(sends(id + "/withdrawal", other).getStatus()).isEqualTo(403);
    }

    @Test
    void a_look_at_a_request_about_a_person_is_told_to_them() throws Exception {
        var person = UUID.randomUUID().toString();
        var request = new ConsentRequest(
                ActsOfTests.ACT, object, person, Text.same("保護を終える"), "本人の求め", Map.of(), Right.DECIDE, division, null);
        var id = consents.ask(request, accounts.actor(account(asker)).orElseThrow())
                .id();

        reads("/staff/consents/" + id, other);

        assertThat(jdbc.sql("select act || ' ' || doer_name from audit_entry where subject = ? order by id")
                        .param(person)
                        .query(String.class)
                        .list())
                .containsExactly("SUBMIT 審査 はじめ", "LOOK 審査 はじめ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "easy", "en"})
    void every_page_has_every_language(String language) throws Exception {
        var id = ask(Map.of());
        assertThat(opens("/staff/consents?lang=" + language, chief("leer")).getStatus())
                .isEqualTo(200);
        for (var who : List.of(asker, other)) {
            assertThat(opens("/staff/consents?lang=" + language, who).getStatus())
                    .isEqualTo(200);
            assertThat(opens("/staff/consents/" + id + "?lang=" + language, who).getStatus())
                    .isEqualTo(200);
        }
    }

    private String ask(Map<String, String> payload) {
        return asks(payload).id().toString();
    }

    private Consents.Asking asks(Map<String, String> payload) {
        var words = new Text("使用料を減らす", "お金《かね》を へらす", "Reduce a fee");
        var request = new ConsentRequest(
                ActsOfTests.ACT, object, null, words, "災害のため", payload, Right.DECIDE, division, null);
        return consents.ask(request, accounts.actor(account(asker)).orElseThrow());
    }

    private UUID account(String login) {
        return jdbc.sql("select id from identity_account where login = ?")
                .param(login)
                .query(UUID.class)
                .single();
    }

    private List<String> lines(String of) {
        return jdbc.sql("select act || ' ' || purpose from audit_entry where object = ? and act <> 'LOOK' order by id")
                .param(of)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String chief(String of) {
        var login = UUID.randomUUID().toString();
        accounts.open(true, login, "審査 はじめ", "a long enough password", of, List.of(new Assignment(Role.CHIEF, of)));
        return login;
    }

    private String reads(String path, String login) throws Exception {
        return opens(path, login).getContentAsString(UTF_8);
    }

    private MockHttpServletResponse opens(String path, String login) throws Exception {
        return answer(get(java.net.URI.create(path)), login);
    }

    private MockHttpServletResponse sends(String step, String login) {
        return sends(step, login, "nothing", "");
    }

    private MockHttpServletResponse sends(String step, String login, String field, String value) {
        return answer(post("/staff/consents/" + step).with(csrf()).param(field, value), login);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String login) {
        try {
            return web.perform(request.with(user(users.loadUserByUsername(login))))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
