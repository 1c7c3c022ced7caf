package org.kaikaku.service.procedure.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.Retention;
import org.kaikaku.platform.document.DocumentId;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.document.UnreadableDocument;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.upload.Forged;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.CaseChanges;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.office.Submitted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** From the end of an application to the end of its papers. */
@HouseTest
class DisposalTest {
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
    Documents documents;

    @Autowired
    Applications applications;

    @Autowired
    Catalogues catalogues;

    @Autowired
    CaseChanges changes;

    @Autowired
    Disposals disposals;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate together;

    @Autowired
    Clock clock;

    private final String chief = UUID.randomUUID().toString();
    private final String clerk = UUID.randomUUID().toString();
    private MockMvc web;

    @BeforeEach
    void a_chief_and_a_clerk() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        open(chief, "森下 由紀", Role.CHIEF);
        open(clerk, "青葉 みどり", Role.CASE_WORKER);
    }

    private void open(String login, String name, Role role) {
        accounts.open(
                true,
                login,
                name,
                "a long enough password",
                Submitted.DIVISION,
                List.of(new Assignment(role, Submitted.DIVISION)));
    }

    @Test
    void papers_are_kept_for_as_long_as_the_citys_file_says_after_the_fiscal_year_of_the_end() throws Exception {
        var receipt = withdrawn("期間 一郎");
        var open = withPaper("期間 二郎");
        date(Duration.ofHours(1));
        assertThat(keptUntil(receipt))
                .as("the day itself can still be taken back")
                .isNull();

        date(Duration.ofDays(2));
        var until = Retention.until(5, LocalDate.now(clock.withZone(City.ZONE)));
        assertThat(keptUntil(receipt)).isEqualTo(until);
        assertThat(documents.find(document(receipt)).orElseThrow().retentionUntil())
                .isEqualTo(until);
        assertThat(keptUntil(open)).as("not ended").isNull();
        assertThatThrownBy(() -> documents.dispose(document(receipt))).isInstanceOf(Documents.StillKept.class);
        assertThatThrownBy(() -> documents.dispose(document(open))).isInstanceOf(Documents.StillKept.class);
    }

    @Test
    void what_the_chief_has_confirmed_is_removed_a_week_later_and_its_line_stays() throws Exception {
        var gone = overdue("廃棄 一郎");
        var held = overdue("廃棄 二郎");
        assertThat(page(chief)).contains(gone, held, "廃棄を確認する").doesNotContain("廃棄 一郎");
        assertThat(page(clerk)).contains(gone, "廃棄を確認できるのは課の長です");
        assertThat(confirm(clerk, due()).getStatus()).isEqualTo(403);
        assertThat(send(chief, "/holds", "receipt", held, "reason", "訴訟のため").getStatus())
                .isEqualTo(302);
        assertThat(page(chief)).contains("訴訟のため");

        assertThat(confirm(chief, due() + 1).getStatus()).isEqualTo(409);
        assertThat(confirm(chief, due()).getStatus()).isEqualTo(302);
        assertThat(due()).isZero();
        var disposal = disposal(gone);
        assertThat(csv("/" + disposal + "/papers.csv")).contains(gone, "領収書").doesNotContain(held);

        dispose(Duration.ofDays(6));
        assertThat(documents.content(document(gone), OF_A_TEST)).isNotEmpty();
        dispose(Duration.ofDays(8));
        assertThatThrownBy(() -> documents.content(document(gone), OF_A_TEST))
                .isInstanceOf(UnreadableDocument.Disposed.class);
        assertThat(documents.content(document(held), OF_A_TEST)).isNotEmpty();
        assertThat(documents.find(document(gone)).orElseThrow().title()).isEqualTo("領収書");
        assertThat(left(document(gone))).isZero();
        assertThat(journalled("application/" + gone)).contains("保存期間が過ぎたため、書類「領収書」を廃棄する");
        assertThat(journalled("disposal/" + disposal)).contains("保存期間が過ぎた書類の廃棄を確認する", "廃棄する書類の一覧を取り出す");

        var at = "/staff/cases/" + gone + "/papers/"
                + papers.of(id(gone)).getFirst().id();
        assertThat(answer(chief, get("/staff/cases/" + gone)).getContentAsString())
                .contains("領収書", "保存期間が過ぎたため廃棄しました")
                .doesNotContain(at);
        assertThat(answer(chief, get(at)).getStatus()).isEqualTo(409);
        assertThat(page(chief)).contains("廃棄しました");
        dispose(Duration.ofDays(9));

        assertThat(send(chief, "/holds/" + held + "/end").getStatus()).isEqualTo(302);
        assertThat(page(chief)).contains(held);
    }

    @Test
    void a_confirmation_can_be_taken_back_and_a_hold_takes_an_application_off_the_list() throws Exception {
        var receipt = overdue("取消 一郎");
        confirm(chief, due());
        var disposal = disposal(receipt);
        assertThat(send(clerk, "/" + disposal + "/undo").getStatus()).isEqualTo(403);
        assertThat(send(chief, "/" + disposal + "/undo").getStatus()).isEqualTo(302);
        assertThat(page(chief)).contains(receipt, "取り消しました");
        assertThat(send(chief, "/" + disposal + "/undo").getStatus())
                .as("once only")
                .isEqualTo(409);

        confirm(chief, due());
        send(clerk, "/holds", "receipt", receipt, "reason", "開示請求のため");
        dispose(Duration.ofDays(8));
        assertThat(documents.content(document(receipt), OF_A_TEST)).isNotEmpty();
        assertThat(journalled("application/" + receipt)).contains("書類の廃棄を保留する");
    }

    @Test
    void a_hold_needs_a_reason_and_a_receipt_number_of_ones_own_division_and_keeps_what_was_typed() throws Exception {
        var receipt = overdue("保留 一郎");
        var noReason = send(clerk, "/holds", "receipt", receipt, "reason", " ");
        assertThat(noReason.getStatus()).isEqualTo(422);
        assertThat(noReason.getContentAsString()).contains("保留する理由を入力してください", "value=\"" + receipt + "\"");
        var unknown = send(clerk, "/holds", "receipt", "R8-000000-0", "reason", "訴訟のため");
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(unknown.getContentAsString()).contains("見つかりません", "value=\"訴訟のため\"");
        assertThat(send(clerk, "/holds/" + receipt + "/end").getStatus()).isEqualTo(404);
    }

    @Test
    void the_page_can_be_read_in_every_language() throws Exception {
        overdue("言葉 一郎");
        for (var language : List.of("ja", "easy", "en")) {
            assertThat(answer(chief, get("/staff/disposals?lang=" + language)).getStatus())
                    .isEqualTo(200);
        }
        assertThat(csv(".csv")).contains("受付番号", "領収書");
    }

    /** Has a paper, and is open. */
    private String withPaper(String name) {
        var receipt = submitted.atCounter(Submitted.GRANT, name);
        papers.attach(id(receipt), new Papers.Sent("other", "領収書", "application/pdf", Forged.pdf()));
        return receipt;
    }

    private String withdrawn(String name) throws Exception {
        var receipt = withPaper(name);
        answer(
                clerk,
                post("/staff/cases/" + receipt + "/withdrawal")
                        .param("version", String.valueOf(submitted.version(receipt)))
                        .param("reason", "電話で取下げの申し出"));
        return receipt;
    }

    /** As if it had ended six years ago. */
    private String overdue(String name) throws Exception {
        var receipt = withdrawn(name);
        date(Duration.ofDays(2));
        var yesterday = LocalDate.now(clock.withZone(City.ZONE)).minusDays(1);
        jdbc.sql("update procedure_application_paper set kept_until = ? where application = ?")
                .params(yesterday, id(receipt))
                .update();
        jdbc.sql("update document_file set retention_until = ? where id = ?")
                .params(yesterday, document(receipt).value())
                .update();
        return receipt;
    }

    private void date(Duration later) {
        new DatePapers(jdbc, applications, catalogues, documents, together, Clock.offset(clock, later)).run();
    }

    private void dispose(Duration later) {
        new DisposePapers(disposals, documents, applications, changes, journal, together, Clock.offset(clock, later))
                .run();
    }

    private int due() {
        return jdbc.sql("""
                        select count(*) from procedure_application_paper p join procedure_application a on a.id = p.application
                         where a.division = ? and p.kept_until < ? and p.disposed_at is null and p.disposal is null
                           and a.id not in (select application from procedure_disposal_hold)
                        """)
                .params(Submitted.DIVISION, LocalDate.now(clock.withZone(City.ZONE)))
                .query(Integer.class)
                .single();
    }

    private MockHttpServletResponse confirm(String login, int count) throws Exception {
        return send(login, "", "division", Submitted.DIVISION, "papers", String.valueOf(count));
    }

    private MockHttpServletResponse send(String login, String path, String... fields) throws Exception {
        var request = post("/staff/disposals" + path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(login, request);
    }

    private String page(String login) throws Exception {
        return answer(login, get("/staff/disposals")).getContentAsString();
    }

    private String csv(String path) throws Exception {
        return answer(chief, get("/staff/disposals" + path)).getContentAsString();
    }

    private MockHttpServletResponse answer(String login, MockHttpServletRequestBuilder request) throws Exception {
        var answer = web.perform(
                        request.with(user(users.loadUserByUsername(login))).with(csrf()))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private UUID id(String receipt) {
        return jdbc.sql("select id from procedure_application where receipt = ?")
                .param(receipt)
                .query(UUID.class)
                .single();
    }

    private DocumentId document(String receipt) {
        return papers.of(id(receipt)).getFirst().document();
    }

    private UUID disposal(String receipt) {
        return jdbc.sql("select disposal from procedure_application_paper where application = ?")
                .param(id(receipt))
                .query(UUID.class)
                .single();
    }

    private LocalDate keptUntil(String receipt) {
        return jdbc.sql("select kept_until from procedure_application_paper where application = ?")
                .param(id(receipt))
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
    }

    /** Of what could be opened, in whichever way. */
    private long left(DocumentId id) {
        return jdbc.sql("""
                        select count(*) from document_file
                         where id = ? and (content is not null or object is not null or wrapped_key is not null or sha256 <> '')
                        """).param(id.value()).query(Long.class).single();
    }

    private String journalled(String object) {
        return jdbc.sql("select string_agg(purpose, ' ') from audit_entry where object = ?")
                .param(object)
                .query(String.class)
                .single();
    }
}
