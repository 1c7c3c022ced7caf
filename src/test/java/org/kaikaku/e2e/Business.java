package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.office.decision.Decisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Makes the things that routes lead to, each by whoever makes it in a city hall. */
record Business(MockMvc web, UserDetailsService users, JdbcClient jdbc, Decisions decisions, Papers papers) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The owner asks about a look; its id. */
    String question(String look, String owner) throws Exception {
        return last(sent("/my/record/looks/" + look + "/question", owner, "text", "なぜ見たのですか。"));
    }

    String filter(String worker) throws Exception {
        sent("/staff/filters", worker, "name", "わたしの一覧");
        return jdbc.sql(
                        "select id from procedure_saved_filter where account = (select id from identity_account where login = ?)")
                .param(worker)
                .query((row, _) -> row.getString("id"))
                .single();
    }

    String allotment(String receipt, String worker) throws Exception {
        return last(sent(
                "/staff/allotments",
                worker,
                "key",
                UUID.randomUUID().toString(),
                "do",
                "claim",
                "case",
                receipt + ":1"));
    }

    String paper(String receipt) {
        var application = jdbc.sql("select id from procedure_application where receipt = ?")
                .param(receipt)
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
        papers.attach(application, new Papers.Sent("other", "写真", "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8}));
        return String.valueOf(papers.of(application).getFirst().id());
    }

    /** Granted in the division of health insurance, and waiting for its core system. */
    String delivery() {
        return jdbc.sql("select id from procedure_delivery where receipt = ?")
                .param(decisions.granted("戸口 一郎"))
                .query((row, _) -> row.getString("id"))
                .single();
    }

    String batch(String worker) throws Exception {
        return last(sent("/staff/deliveries/batches", worker, "system", "kokuho"));
    }

    /** An import that is over, and refused. */
    String upload(String administrator) throws Exception {
        var file = new MockMultipartFile(
                "file", "residents.csv", "text/csv", "nothing\n1\n".getBytes(StandardCharsets.UTF_8));
        var upload =
                last(to(multipart("/staff/register/import").file(file).param("scope", "DIFFERENCE"), administrator));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!"REFUSED".equals(of(upload, "state"))) {
            assertThat(System.nanoTime()).as("the import is over").isLessThan(end);
            Thread.onSpinWait();
        }
        return upload;
    }

    /** The work on such an import. */
    String job(String upload) {
        return of(upload, "job::text");
    }

    /** Somebody's token for their programs. */
    String token(UUID account) {
        return jdbc.sql("select id from identity_token where account = ? order by made_at desc limit 1")
                .param(account)
                .query((row, _) -> row.getString("id"))
                .single();
    }

    /** The worker writes something about the case. */
    String note(String receipt, String worker) throws Exception {
        sent("/staff/cases/" + receipt + "/notes", worker, "note", "電話で聞いた。");
        return jdbc.sql("select max(id) from procedure_application_note")
                .query((row, _) -> row.getString(1))
                .single();
    }

    /** That somebody came to the counter said as much as they did online, so that there are papers to print. */
    void same(String visit, UUID account) {
        assertThat(jdbc.sql("""
                                update procedure_interview here
                                   set answers = said.answers
                                  from (select answers from procedure_interview where account = ? order by version desc limit 1) said
                                 where here.visit = ?::uuid
                                """).params(account, visit).update()).isOne();
    }

    /** The clerk confirms one procedure with whoever came; its receipt number. */
    String handIn(String visit, String procedure, String clerk) throws Exception {
        var version = jdbc.sql("select version from procedure_interview where visit = ?::uuid")
                .param(visit)
                .query((row, _) -> row.getString("version"))
                .single();
        var path = "/staff/visits/" + visit;
        var to = sent(
                path + "/confirmation",
                clerk,
                "key",
                UUID.randomUUID().toString(),
                "version",
                version,
                "chosen",
                procedure,
                "how",
                "ON_SCREEN");
        assertThat(to).isEqualTo(path + "/receipts");
        return jdbc.sql("""
                        select receipt from procedure_application
                         where bundle = (select bundle from procedure_visit where id = ?::uuid)
                        """)
                .param(visit)
                .query((row, _) -> row.getString("receipt"))
                .single();
    }

    /** What the core system said of the batch: nothing. */
    String answer(String batch) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into procedure_delivery_answer (id, batch, system, sha256, file_name, read_at, read_by, said)
                        values (?::uuid, ?::uuid, 'kokuho', ?, 'result.csv', now(), '読手', '[]')
                        """).params(id, batch, id).update();
        return id;
    }

    /** A list of papers that a chief has confirmed, on which nothing stands; it can be taken back until tomorrow. */
    String disposal() {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into procedure_disposal (id, division, by_account, by_name, confirmed_at, due_at, papers, state)
                        values (?::uuid, 'shimin', ?, '戸口 長', now(), now() + interval '1 day', 0, 'CONFIRMED')
                        """).params(id, id).update();
        return id;
    }

    /** The papers of an application are kept; its receipt number. */
    String held(String receipt) {
        jdbc.sql("""
                        insert into procedure_disposal_hold (application, reason, by_name, at)
                        select id, '審査請求', '戸口 長', now() from procedure_application where receipt = ?
                        on conflict do nothing
                        """).param(receipt).update();
        return receipt;
    }

    /** A number that somebody drew; nobody waits with it any more once a door was tried. */
    String ticket() throws Exception {
        return last(sent("/kiosk/tickets", "", "errand", "certificate"));
    }

    private String of(String upload, String column) {
        return jdbc.sql("select " + column + " from register_upload where id = ?::uuid")
                .param(upload)
                .query((row, _) -> row.getString(1))
                .single();
    }

    /** Somebody joins some day; read, and not confirmed. */
    String roster(String keeper) throws Exception {
        var row = "入庁,r" + UUID.randomUUID().toString().substring(0, 8) + ",戸口 新,shimin,担当,"
                + java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30);
        var file = new MockMultipartFile(
                "file", "roster.csv", "text/csv", ("種別,職員番号,氏名,所属,役割,発令日\n" + row).getBytes(StandardCharsets.UTF_8));
        return last(to(multipart("/staff/rosters").file(file), keeper));
    }

    String sent(String path, String login, String... fields) throws Exception {
        var request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return to(request, login);
    }

    String to(AbstractMockHttpServletRequestBuilder<?> request, String login) throws Exception {
        var asked = login.isEmpty() ? request : request.with(user(users.loadUserByUsername(login)));
        var answer = web.perform(asked.with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isBetween(300, 399);
        return String.valueOf(answer.getRedirectedUrl());
    }

    static String last(String path) {
        return path.replaceAll("[?#].*", "").replaceAll(".*/", "");
    }
}
