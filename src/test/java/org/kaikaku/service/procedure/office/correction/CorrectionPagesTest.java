package org.kaikaku.service.procedure.office.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.document.AwaitedScans;
import org.kaikaku.platform.document.Scan;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.upload.Forged;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.office.Submitted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What an applicant without an account brings, says and sends comes into the case through a clerk. */
@HouseTest
class CorrectionPagesTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    Submitted submitted;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Papers papers;

    @Autowired
    AwaitedScans awaited;

    private final String login = UUID.randomUUID().toString();
    private MockMvc web;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        accounts.open(
                true,
                login,
                "青葉 みどり",
                "a long enough password",
                Submitted.DIVISION,
                List.of(new Assignment(Role.CASE_WORKER, Submitted.DIVISION)));
    }

    @Test
    void who_applied_at_the_counter_is_called_and_what_they_say_is_entered() throws Exception {
        var receipt = submitted.atCounter(Submitted.GRANT, "窓口 花子");
        send(receipt, "claim");
        send(receipt, "checks", "check", "identity");
        var silent = ask(receipt, "", "bank.number");
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(silent.getContentAsString()).contains("どのように伝えるか");
        ask(receipt, "PHONE", "bank.number");
        assertThat(page(receipt)).contains("電話でお知らせ", "期間は休み", "補正を職員が入力");

        assertThat(send(receipt, "correction", "way", "PHONE").getStatus()).isEqualTo(422);
        var wayless = send(receipt, "correction", "bank.number", "7654321", "said", "折り返しの電話で");
        assertThat(wayless.getStatus()).isEqualTo(422);
        assertThat(wayless.getContentAsString()).contains("value=\"7654321\"", "折り返しの電話で");
        var done = send(receipt, "correction", "way", "PHONE", "bank.number", "7654321", "said", "折り返しの電話で");

        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(page(receipt)).contains("••••321", "電話での補正を入力した", "折り返しの電話で").doesNotContain("checked>");
        assertThat(state(receipt)).isEqualTo("IN_REVIEW");
        assertThat(journalled(receipt)).contains("お申し出の補正を職員が入力");
    }

    @Test
    void a_paper_that_was_brought_is_attached_and_something_must_have_come() throws Exception {
        var receipt = submitted.atCounter(Submitted.GRANT, "窓口 次郎");
        send(receipt, "claim");
        ask(receipt, "LETTER", "");

        assertThat(send(receipt, "correction", "way", "PAPER").getStatus()).isEqualTo(422);
        var scan = new MockMultipartFile("paper", "scan.pdf", "application/pdf", Forged.pdf());
        answer(multipart("/staff/cases/" + receipt + "/correction")
                .file(scan)
                .param("way", "PAPER")
                .param("version", String.valueOf(submitted.version(receipt)))
                .with(csrf()));

        assertThat(page(receipt)).contains("補正の書類", "書面の補正を入力した");
        assertThat(state(receipt)).isEqualTo("IN_REVIEW");
    }

    @Test
    void what_does_not_come_need_not_be_waited_for() throws Exception {
        var receipt = submitted.atCounter(Submitted.GRANT, "窓口 三郎");
        send(receipt, "claim");
        ask(receipt, "LETTER", "bank.number");

        assertThat(send(receipt, "resumption", "reason", " ").getStatus()).isEqualTo(422);
        send(receipt, "resumption", "reason", "期限までに届かなかった。");

        assertThat(page(receipt)).contains("補正を待たずに審査に戻した", "期限までに届かなかった。", "/decision");
    }

    @Test
    void an_application_is_withdrawn_for_who_says_so_in_every_state_in_which_they_may() throws Exception {
        var waiting = submitted.atCounter(Submitted.GRANT, "窓口 四郎");
        send(waiting, "claim");
        ask(waiting, "LETTER", "bank.number");
        for (var receipt : List.of(submitted.atCounter(Submitted.GRANT, "窓口 五郎"), waiting)) {
            var unsaid = send(receipt, "withdrawal");
            assertThat(unsaid.getStatus()).isEqualTo(422);
            assertThat(unsaid.getContentAsString())
                    .contains("href=\"#withdrawn\"", "id=\"withdrawn-error\"", "aria-describedby=\"withdrawn-error\"");
            send(receipt, "withdrawal", "reason", "電話で取下げの申し出");
            assertThat(state(receipt)).isEqualTo("WITHDRAWN");
            assertThat(journalled(receipt)).contains("お申し出の取下げを職員が入力");
            assertThat(send(receipt, "withdrawal", "reason", "もう一度").getStatus())
                    .isEqualTo(422);
        }
    }

    @Test
    void the_page_of_a_case_that_waits_can_be_read_in_every_language() throws Exception {
        var receipt = submitted.atCounter(Submitted.GRANT, "窓口 六郎");
        send(receipt, "claim");
        for (var language : List.of("ja", "easy", "en")) {
            assertThat(answer(get("/staff/cases/" + receipt + "?lang=" + language))
                            .getStatus())
                    .isEqualTo(200);
        }
        ask(receipt, "LETTER", "bank.number");
        for (var language : List.of("ja", "easy", "en")) {
            assertThat(answer(get("/staff/cases/" + receipt + "?lang=" + language))
                            .getStatus())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_paper_in_which_a_virus_was_found_later_stays_closed_and_the_case_tells_staff() throws Exception {
        var receipt = submitted.atCounter(Submitted.GRANT, "窓口 七郎");
        var application = jdbc.sql("select id from procedure_application where receipt = ?")
                .param(receipt)
                .query(UUID.class)
                .single();
        papers.attach(
                application,
                new Papers.Sent("other", "領収書", "application/pdf", Forged.infectedPdf(), "scan.pdf", Scan.WAITING));
        var paper = papers.of(application).getFirst();
        var at = "/staff/cases/" + receipt + "/papers/" + paper.id();

        assertThat(page(receipt)).contains("ウイルスの検査を待っています").doesNotContain(at);
        assertThat(answer(get(at)).getStatus()).isEqualTo(409);

        awaited.seen(paper.document(), "Eicar-Test");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(page(receipt)).contains("ウイルス検査で Eicar-Test が見つかりました"));
        assertThat(page(receipt)).contains("ウイルスが見つかったため開けません").doesNotContain(at);
        assertThat(answer(get(at)).getStatus()).isEqualTo(409);
    }

    private MockHttpServletResponse ask(String receipt, String told, String fact) throws Exception {
        return send(
                receipt,
                "decision",
                "choice",
                "correction",
                "reason",
                "確かめてください。",
                "until",
                "2999-01-01",
                "told",
                told,
                "fact",
                fact);
    }

    private MockHttpServletResponse send(String receipt, String step, String... fields) throws Exception {
        var request = multipart("/staff/cases/" + receipt + "/" + step)
                .param("version", String.valueOf(submitted.version(receipt)));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(request.with(csrf()));
    }

    private String page(String receipt) throws Exception {
        return answer(get("/staff/cases/" + receipt)).getContentAsString();
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var answer = web.perform(request.with(user(users.loadUserByUsername(login))))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private String state(String receipt) {
        return jdbc.sql("select state from procedure_application where receipt = ?")
                .param(receipt)
                .query(String.class)
                .single();
    }

    private String journalled(String receipt) {
        return jdbc.sql("select string_agg(purpose, ' ') from audit_entry where object = ?")
                .param("application/" + receipt)
                .query(String.class)
                .single();
    }
}
