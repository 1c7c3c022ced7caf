package org.kaikaku.service.procedure.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.decision.Decisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class DeliveryPagesTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient jdbc;

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
    void from_the_list_to_the_file_and_a_rejected_row_back_to_the_list() throws Exception {
        var receipt = decisions.granted("画面 一郎");
        assertThat(page("/staff/deliveries?system=kokuho").getContentAsString()).contains(receipt);

        var batch = String.valueOf(
                send("/staff/deliveries/batches", "system", "kokuho").getRedirectedUrl());
        assertThat(page(batch).getContentAsString()).contains(receipt, "渡した");
        var file = page(batch + "/file");
        assertThat(file.getContentType()).startsWith("text/csv");
        assertThat(file.getHeader("Content-Disposition")).contains("attachment", "kokuho-");

        var beside = page(batch + "/beside");
        assertThat(beside.getContentType()).startsWith("text/plain");
        assertThat(beside.getHeader("Content-Disposition")).contains("KOKUHO_");

        var id = id(receipt);
        assertThat(send("/staff/deliveries/" + id + "/rejection", "version", "2", "reason", " ")
                        .getStatus())
                .isEqualTo(422);
        send("/staff/deliveries/" + id + "/rejection", "version", "2", "reason", "支店が違う");
        assertThat(page("/staff/deliveries/" + id).getContentAsString()).contains("支店が違う", "もう一度渡す");

        var late = send("/staff/deliveries/" + id + "/correction", "version", "2", "field.支店", "東支店");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("東支店");
        send("/staff/deliveries/" + id + "/correction", "version", "3", "field.支店", "東支店", "field.嘘", "x");

        assertThat(jdbc.sql("select state || mended::text from procedure_delivery where receipt = ?")
                        .param(receipt)
                        .query(String.class)
                        .single())
                .isEqualTo("WAITING{\"支店\": \"東支店\"}");
    }

    @Test
    void a_result_file_is_read_and_one_that_cannot_be_says_why_beside_its_field() throws Exception {
        var receipt = decisions.granted("結果 画面");
        var batch = String.valueOf(
                send("/staff/deliveries/batches", "system", "kokuho").getRedirectedUrl());

        var empty = upload(batch + "/answers", "");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("ファイルを選んでください");
        assertThat(upload(batch + "/answers", "a,b\n1,2\n").getContentAsString())
                .contains("必要な列がありません");

        var read = upload(batch + "/answers", "受付番号,結果,エラー内容\n" + receipt + ",NG,<b>口座</b>\n");
        var page = page(String.valueOf(read.getRedirectedUrl()));
        assertThat(page.getContentAsString()).contains(receipt, "返却1件", "&lt;b&gt;口座&lt;/b&gt;");
        assertThat(page(batch + "/answers/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
    }

    @Test
    void every_page_can_be_read_in_every_language() throws Exception {
        var id = id(decisions.granted("ことば 一郎"));

        for (var language : List.of("ja", "easy", "en")) {
            for (var path : List.of(
                    "/staff/deliveries",
                    "/staff/deliveries/" + id,
                    "/staff/deliveries/reconciliation?system=kokuho&show=ALL",
                    "/staff/deliveries/reconciliation.csv?system=kokuho")) {
                assertThat(page(path + (path.contains("?") ? "&" : "?") + "lang=" + language)
                                .getStatus())
                        .as(path + " " + language)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        assertThat(page("/staff/deliveries/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
        assertThat(page("/staff/deliveries/batches/" + UUID.randomUUID()).getStatus())
                .isEqualTo(404);
        assertThat(page("/staff/deliveries/batches/" + UUID.randomUUID() + "/file")
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse page(String path) throws Exception {
        return answer(get(path));
    }

    private MockHttpServletResponse upload(String path, String content) throws Exception {
        var file = new MockMultipartFile("file", "result.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
        return answer(multipart(path).file(file).with(csrf()));
    }

    private MockHttpServletResponse send(String path, String... fields) throws Exception {
        var request = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(request);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var answer = web.perform(request.with(user(users.loadUserByUsername(login))))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private UUID id(String receipt) {
        return jdbc.sql("select id from procedure_delivery where receipt = ?")
                .param(receipt)
                .query(UUID.class)
                .single();
    }
}
