package org.kaikaku.service.procedure.office.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportResidents;
import org.kaikaku.service.procedure.office.Submitted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class CasePagesTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    Submitted submitted;

    @Autowired
    ImportResidents register;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private String clerk;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        clerk = account(true, Role.CASE_WORKER, Submitted.DIVISION);
    }

    @Test
    void the_inbox_and_a_case_can_be_read_in_every_language() throws Exception {
        var receipt = submitted.one(Submitted.GRANT, "未来 花子");

        for (var language : List.of("ja", "easy", "en")) {
            assertThat(get("/staff?lang=" + language, clerk).getStatus()).isEqualTo(200);
            var page = get("/staff/cases/" + receipt + "?lang=" + language, clerk);
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getContentAsString()).contains("未来 花子", "••••321").doesNotContain("1234321");
        }
    }

    @Test
    void a_look_is_written_down_for_the_person_with_its_purpose() throws Exception {
        var person = resident("", "0");
        var receipt = submitted.one(Submitted.GRANT, "未来 花子", "ミライ ハナコ", person, Submitted.facts());

        get("/staff/cases/" + receipt, clerk);

        assertThat(jdbc.sql("select purpose from audit_entry where subject = ? and act = 'LOOK' and object = ?")
                        .params(person, "application/" + receipt)
                        .query(String.class)
                        .list())
                .containsExactly("申請の審査のため");
    }

    @Test
    void no_page_tells_the_address_of_a_person_under_protection_or_in_their_household() throws Exception {
        var household = UUID.randomUUID().toString().substring(0, 8);
        var guarded = resident(household, "1");
        var sharing = resident(household, "0");

        for (var person : List.of(guarded, sharing)) {
            var receipt = submitted.one(Submitted.GRANT, "未来 花子", "ミライ ハナコ", person, Submitted.facts());
            var page = get("/staff/cases/" + receipt, clerk).getContentAsString();
            assertThat(page).contains("支援措置", "表示しません").doesNotContain("中央一丁目");
        }
    }

    @Test
    void another_division_a_resident_and_a_stranger_open_nothing() throws Exception {
        var receipt = submitted.one(Submitted.GRANT, "未来 花子");
        var other = account(true, Role.CASE_WORKER, "zeimu");
        var resident = account(false, null, "");

        assertThat(get("/staff/cases/" + receipt, other).getStatus()).isEqualTo(404);
        assertThat(get("/staff/cases/" + receipt + "/papers/1", other).getStatus())
                .isEqualTo(404);
        assertThat(send(receipt, "claim", other, "version", "1").getStatus()).isEqualTo(404);
        assertThat(send(receipt, "notes", other, "note", "x").getStatus()).isEqualTo(404);
        assertThat(get("/staff/cases/" + receipt, resident).getStatus()).isEqualTo(403);
        assertThat(get("/staff/cases/R8-000000-0", clerk).getStatus()).isEqualTo(404);
        assertThat(web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                "/staff/cases/" + receipt))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("/sign-in");
    }

    @Test
    void a_refused_step_says_why_and_keeps_what_was_typed() throws Exception {
        var receipt = submitted.one(Submitted.GRANT, "未来 花子");
        send(receipt, "claim", clerk, "version", "1");

        var page = send(receipt, "decision", clerk, "version", "2", "choice", "grant", "reason", "長く考えた理由");

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).contains("点検が残っています", "長く考えた理由");
    }

    @Test
    void a_page_that_somebody_else_overtook_keeps_what_was_typed_and_goes_through_the_second_time() throws Exception {
        var receipt = submitted.one(Submitted.GRANT, "未来 花子");
        send(receipt, "claim", clerk, "version", "1");
        send(receipt, "checks", clerk, "version", "2", "check", "identity");

        var page = send(receipt, "decision", clerk, "version", "2", "choice", "refuse", "reason", "長く考えた理由");
        assertThat(page.getStatus()).isEqualTo(409);
        assertThat(page.getContentAsString()).contains("ほかの人が先に", "長く考えた理由", "name=\"version\" value=\"3\"");

        assertThat(send(receipt, "decision", clerk, "version", "3", "choice", "refuse", "reason", "長く考えた理由")
                        .getRedirectedUrl())
                .isEqualTo("/staff/cases/" + receipt);
    }

    @Test
    void a_correction_is_asked_with_a_ready_text_and_the_facts_to_state_again() throws Exception {
        var receipt = submitted.one(Submitted.GRANT, "未来 花子");
        send(receipt, "claim", clerk, "version", "1");
        send(
                receipt,
                "decision",
                clerk,
                "version",
                "2",
                "choice",
                "correction",
                "preset",
                "contradicts",
                "reason",
                "通帳の写しと違います。",
                "until",
                "2999-01-01",
                "fact",
                "bank.number");

        assertThat(jdbc.sql("select detail::text from procedure_application where receipt = ?")
                        .param(receipt)
                        .query(String.class)
                        .single())
                .contains("市の記録と異なっています", "通帳の写しと違います。", "bank.number");
        assertThat(get("/staff/cases/" + receipt, clerk).getContentAsString()).contains("補正を待っています");
    }

    @Test
    void the_chief_approves_and_the_notice_of_the_decision_is_a_paper_of_the_case() throws Exception {
        var chief = account(true, Role.CHIEF, Submitted.DIVISION);
        var receipt = submitted.one(Submitted.GRANT, "未来 花子");
        send(receipt, "claim", clerk, "version", "1");
        send(receipt, "decision", clerk, "version", "2", "choice", "refuse", "preset", "unfulfilled");
        assertThat(get("/staff/cases/" + receipt, chief).getContentAsString()).contains("/approval");

        send(receipt, "approval", chief, "version", "3");
        assertThat(get("/staff/cases/" + receipt, clerk).getContentAsString())
                .contains("/departure")
                .doesNotContain("/undo");
        send(receipt, "departure", clerk, "version", "4");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/staff/cases/" + receipt, clerk)
                        .getContentAsString()
                        .contains("決定通知書"));

        var id = jdbc.sql(
                        "select p.id from procedure_application_paper p join procedure_application a on a.id = p.application where receipt = ?")
                .param(receipt)
                .query(Long.class)
                .single();
        var pdf = get("/staff/cases/" + receipt + "/papers/" + id, clerk);
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        assertThat(pdf.getContentAsByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_case_goes_to_a_colleague_of_the_division_only() throws Exception {
        var receipt = submitted.one(Submitted.GRANT, "未来 花子");
        var colleague = id(account(true, Role.CASE_WORKER, Submitted.DIVISION));
        var stranger = id(account(true, Role.CASE_WORKER, "zeimu"));

        assertThat(send(receipt, "worker", clerk, "version", "1", "worker", stranger)
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(receipt, "worker", clerk, "version", "1", "worker", colleague)
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void notes_may_hold_any_sign_but_not_nothing() throws Exception {
        var receipt = submitted.one(Submitted.GRANT, "未来 花子");

        assertThat(send(receipt, "notes", clerk, "note", " ").getStatus()).isEqualTo(422);
        send(receipt, "notes", clerk, "note", "𠮷野家 葛󠄀 <b>\u0000電話</b>");
        assertThat(get("/staff/cases/" + receipt, clerk).getContentAsString()).contains("𠮷野家 葛󠄀 &lt;b&gt;電話");
    }

    private MockHttpServletResponse get(String path, String login) throws Exception {
        return answer(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path), login);
    }

    private MockHttpServletResponse send(String receipt, String step, String login, String... fields) throws Exception {
        var request = post("/staff/cases/" + receipt + "/" + step).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(request, login);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String login) throws Exception {
        var answer = web.perform(request.with(user(users.loadUserByUsername(login))))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private String account(boolean staff, @org.jspecify.annotations.Nullable Role role, String division) {
        var login = UUID.randomUUID().toString();
        accounts.open(
                staff,
                login,
                "職員 " + login.substring(0, 4),
                "a long enough password",
                staff ? division : null,
                role == null ? List.of() : List.of(new Assignment(role, division)));
        return login;
    }

    private String id(String login) {
        return jdbc.sql("select id::text from identity_account where login = ?")
                .param(login)
                .query(String.class)
                .single();
    }

    private String resident(String household, String guarded) {
        var id = UUID.randomUUID().toString().substring(0, 18);
        var csv = """
                person_id,household_id,name,kana,birth_date,sex,relationship,status,status_date,postal_code,address,protected
                %s,%s,未来 花子,ミライ ハナコ,1950-01-01,female,世帯主,resident,,000-0000,未来市中央一丁目2番3号,%s
                """.formatted(id, household.isEmpty() ? id : household, guarded);
        var report = register.from(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(report).isInstanceOf(ImportReport.Imported.class);
        assertThat(((ImportReport.Imported) report).accepted()).isEqualTo(1);
        return id;
    }
}
