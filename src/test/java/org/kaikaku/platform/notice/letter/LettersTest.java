package org.kaikaku.platform.notice.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.release.PublishCity;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.document.NewDocument;
import org.kaikaku.platform.document.Pdf;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.Addressee;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportResidents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** From the news to the letter that was posted and came back. */
@HouseTest
class LettersTest {
    private static final String DIVISION = "nosei";
    private static final String ADDRESS = "未来市手紙町三丁目4番5号";

    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    PublishCity publish;

    @Autowired
    ImportResidents imports;

    @Autowired
    Notices notices;

    @Autowired
    Documents documents;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    private final String person = "7" + ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L);
    private MockMvc web;
    private String clerk = "";

    @BeforeEach
    void a_resident_without_an_account_and_a_clerk() {
        publish.publish(Path.of("city/mirai"));
        jdbc.sql("update notice_letter set state = 'SETTLED', batch = null where division = ?")
                .param(DIVISION)
                .update();
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", Filter.class))
                .apply(springSecurity())
                .addFilters(house.getBean("guardAnswers", Filter.class))
                .build();
        clerk = staff(Role.CASE_WORKER);
        moveIn("");
    }

    @Test
    void who_has_no_account_gets_a_letter_that_is_printed_posted_and_comes_back() throws Exception {
        correction("e1");
        assertThat(reads("/staff/letters", clerk)).contains("農林課", "1通").doesNotContain("手紙町");

        var batch = printed(clerk);
        assertThat(reads(batch, clerk)).contains("手田 紙子", "申請の補正のお願い(2026-000001-1)", "印刷済み");
        var pdf = file(batch, clerk);
        assertThat(text(pdf)).contains("〒000-0001", ADDRESS, "手田 紙子 様", "領収書を送ってください。", "農林課");
        assertThat(outsideTheWindow(pdf, ADDRESS)).isEmpty();
        assertThat(pages(pdf)).isEqualTo(1);

        assertThat(posts(batch + "/posting", clerk, "on", "きのう").getStatus()).isEqualTo(422);
        assertThat(posts(batch + "/posting", clerk, "on", today().plusDays(1).toString())
                        .getStatus())
                .isEqualTo(422);
        assertThat(posts(batch + "/posting", clerk, "on", today().toString()).getStatus())
                .isEqualTo(302);
        assertThat(state()).isEqualTo("POSTED");

        posts("/staff/letters/" + letter() + "/return", clerk);
        assertThat(reads("/staff/letters", clerk)).contains("戻ってきた(宛所不明)");
        assertThat(posts("/staff/letters/" + letter() + "/settlement", clerk, "note", " ")
                        .getStatus())
                .isEqualTo(422);
        posts("/staff/letters/" + letter() + "/settlement", clerk, "note", "電話で伝えた");
        assertThat(state()).isEqualTo("SETTLED");
        assertThat(journal())
                .contains(
                        "ISSUE お知らせの手紙を印刷する",
                        "EXPORT お知らせの手紙を取り出す",
                        "ISSUE お知らせの手紙を出す",
                        "CHANGE お知らせの手紙が戻る(宛所不明)",
                        "CHANGE お知らせを別の方法で伝える");
    }

    @Test
    void somebody_under_protection_gets_no_letter_to_their_address_and_no_paper_with_it() throws Exception {
        moveIn("yes");
        correction("e1");
        assertThat(state()).isEqualTo("HELD");
        assertThat(reads("/staff/letters", clerk))
                .contains("支援措置", "住所には送りません")
                .doesNotContain("宛先なしで印刷する(手渡し用)", "手紙町");
        posts("/staff/letters/" + letter() + "/blank", clerk);
        assertThat(state()).as("without the right").isEqualTo("HELD");

        var officer = staff(Role.CASE_WORKER, Role.PROTECTION);
        posts("/staff/letters/" + letter() + "/blank", officer);
        assertThat(state()).isEqualTo("WAITING");
        var pdf = file(printed(officer), officer);
        assertThat(text(pdf)).contains("手田 紙子 様").doesNotContain("手紙町", "000-0001");
    }

    @Test
    void a_letter_names_people_as_the_register_does_by_then_and_follows_who_has_left_to_where_they_went()
            throws Exception {
        var gone = "東京都千代田区霞が関一丁目1番1号";
        tell(new Addressee(person, "手田 紙子", null, gone), news("e1/" + person));
        tell(new Addressee(person, "手田 紙子", null, ADDRESS), news("e2/" + person));
        is("手田 紙子,テダ カミコ,1950-01-02,female,世帯主,resident,,000-0001,%s,,キム カミコ".formatted(ADDRESS));
        assertThat(text(file(printed(clerk), clerk)))
                .contains("キム カミコ 様", ADDRESS)
                .doesNotContain("手田 紙子 様", gone);

        jdbc.sql("update notice_letter set state = 'WAITING', batch = null where person = ?")
                .param(person)
                .update();
        is("手田 紙子,テダ カミコ,1950-01-02,female,世帯主,moved_out,2026-11-01,000-0001,%s,,キム カミコ".formatted(ADDRESS));
        assertThat(text(file(printed(clerk), clerk))).contains("キム カミコ 様", gone).doesNotContain(ADDRESS);
        assertThat(states()).as("who said nothing of where they went").containsExactlyInAnyOrder("PRINTED", "HELD");
    }

    @Test
    void a_batch_that_has_become_wrong_is_not_handed_out_and_is_made_anew() throws Exception {
        correction("e1");
        var batch = printed(clerk);
        moveIn("yes");

        var refused = answer(get(batch + "/letters.pdf"), clerk);
        assertThat(refused.getStatus()).isEqualTo(303);
        assertThat(reads(Objects.requireNonNull(refused.getRedirectedUrl()), clerk))
                .contains("宛先に送れなくなった人がいます");

        assertThat(posts(batch + "/undo", clerk).getStatus()).isEqualTo(302);
        assertThat(answer(get(batch + "/letters.pdf"), clerk).getStatus()).isEqualTo(303);
        assertThat(state()).isEqualTo("WAITING");
        printed(clerk);
        assertThat(state()).isEqualTo("HELD");
    }

    @Test
    void what_was_posted_cannot_be_undone_and_what_was_undone_not_posted() throws Exception {
        correction("e1");
        var posted = printed(clerk);
        posts(posted + "/posting", clerk, "on", today().toString());
        posts(posted + "/undo", clerk);
        assertThat(state()).isEqualTo("POSTED");
        assertThat(posts(posted + "/posting", clerk, "on", today().toString()).getStatus())
                .isEqualTo(422);

        correction("e2");
        var undone = printed(clerk);
        posts(undone + "/undo", clerk);
        assertThat(posts(undone + "/posting", clerk, "on", today().toString()).getStatus())
                .isEqualTo(422);
        assertThat(states()).containsExactlyInAnyOrder("POSTED", "WAITING");
    }

    @Test
    void a_batch_that_could_not_be_printed_is_undone_and_one_still_being_printed_is_not() throws Exception {
        correction("e1");
        var batch = printed(clerk);
        jdbc.sql("update notice_batch set state = 'PRINTING', pdf = null where id = ?::uuid")
                .param(batch.replaceAll(".*/", ""))
                .update();
        posts(batch + "/undo", clerk);
        assertThat(state()).as("the job has not failed").isEqualTo("PRINTED");

        jdbc.sql("update jobs_run set state = 'FAILED' where id = (select job from notice_batch where id = ?::uuid)")
                .param(batch.replaceAll(".*/", ""))
                .update();
        assertThat(reads(batch, clerk)).contains("印刷できませんでした", "印刷を取り消す");
        posts(batch + "/undo", clerk);
        assertThat(state()).isEqualTo("WAITING");
    }

    @Test
    void two_clerks_who_print_at_once_print_each_letter_once() {
        IntStream.range(0, 12).forEach(i -> correction("e" + i));
        var other = staff(Role.CASE_WORKER);

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> make(clerk)), CompletableFuture.runAsync(() -> make(other)))
                .join();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("select count(*) from notice_batch where state = 'PRINTING'") == 0);
        assertThat(states()).hasSize(12).containsOnly("PRINTED");
        assertThat(count(
                        "select coalesce(sum(letters), 0) from notice_batch where id in (select batch from notice_letter where person = '"
                                + person + "')"))
                .isEqualTo(12);
    }

    @Test
    void a_paper_that_goes_with_it_lies_behind_the_letter() throws Exception {
        var paper = documents.store(NewDocument.pdf("decision", "決定", Pdf.fromHtml("<h1>決定通知書</h1>")));
        tell(new News(
                "enclosed/" + person,
                "application.decided",
                Map.of("receipt", Text.same("2026-000001-1"), "procedure", Text.same("補助金")),
                null,
                DIVISION,
                paper.id()));

        var pdf = file(printed(clerk), clerk);
        assertThat(pages(pdf)).isEqualTo(2);
        assertThat(text(pdf)).contains("結果は決定通知書に書いてあります", "補助金");
    }

    @Test
    void who_wants_paper_gets_it_besides_the_page_and_another_division_sees_nothing_of_it() throws Exception {
        var login = UUID.randomUUID() + "@example.jp";
        var account = accounts.open(false, login, "手田 紙子", "a long enough password", null, List.of());
        jdbc.sql("update identity_account set person = ? where id = ?")
                .params(person, account)
                .update();
        correction("e1");
        assertThat(states()).as("who has an account gets none").isEmpty();
        jdbc.sql("insert into notice_choice (account, kind, way) values (?, 'application.correction', 'LETTER')")
                .param(account)
                .update();

        correction("e2");
        assertThat(states()).containsExactly("WAITING");
        assertThat(reads("/my/notices", login)).contains("補正のお願い");

        var elsewhere = UUID.randomUUID().toString();
        accounts.open(
                true,
                elsewhere,
                "別 課",
                "a long enough password",
                "kankyo",
                List.of(new Assignment(Role.CASE_WORKER, "kankyo")));
        assertThat(reads("/staff/letters", elsewhere)).doesNotContain("農林課");
        assertThat(posts("/staff/letters/batches", elsewhere, "division", DIVISION)
                        .getStatus())
                .isEqualTo(403);
        assertThat(answer(get(printed(clerk)), elsewhere).getStatus()).isEqualTo(404);
        assertThat(posts("/staff/letters/" + letter() + "/return", elsewhere).getStatus())
                .isEqualTo(404);
    }

    @Test
    void nobody_knows_where_somebody_lives_who_gave_no_address() throws Exception {
        together.executeWithoutResult(
                _ -> notices.tell(new Addressee(null, "名無 さん" + person, null, null), news("nowhere/" + person)));
        route();
        assertThat(reads("/staff/letters", clerk)).contains("名無 さん" + person, "宛先不明");
    }

    private void correction(String event) {
        tell(news(event + "/" + person));
    }

    private static News news(String event) {
        return new News(
                event,
                "application.correction",
                Map.of(
                        "receipt", Text.same("2026-000001-1"),
                        "procedure", Text.same("補助金"),
                        "message", Text.same("領収書を送ってください。"),
                        "until", Text.same("令和8年12月25日")),
                "/my/applications/2026-000001-1",
                DIVISION);
    }

    private void tell(News news) {
        tell(new Addressee(person, "手田 紙子", null, null), news);
    }

    private void tell(Addressee addressee, News news) {
        together.executeWithoutResult(_ -> notices.tell(addressee, news));
        route();
    }

    private void route() {
        jobs.stream().filter(job -> job.name().equals("notice.route")).forEach(RecurringJob::run);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from notice_notice where routed_at is null") == 0);
    }

    private String make(String by) {
        try {
            return Objects.requireNonNull(
                    posts("/staff/letters/batches", by, "division", DIVISION).getRedirectedUrl());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String printed(String by) {
        var batch = make(by);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("select count(*) from notice_batch where state = 'PRINTING'") == 0);
        return batch;
    }

    private byte[] file(String batch, String by) throws Exception {
        var answer = answer(get(batch + "/letters.pdf"), by);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        return answer.getContentAsByteArray();
    }

    /** Signs of the address that lie outside of the envelope's window, which the city's file gives in millimetres. */
    private static List<String> outsideTheWindow(byte[] pdf, String address) throws IOException {
        var outside = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    if (text.contains(address) || text.contains("様") || text.contains("〒")) {
                        positions.stream()
                                .filter(sign -> !inside(sign))
                                .forEach(sign -> outside.add(sign.getUnicode()));
                    }
                }
            };
            stripper.setEndPage(1);
            assertThat(stripper.getText(document)).isNotNull();
        }
        return outside;
    }

    private static boolean inside(TextPosition sign) {
        double mm = 25.4 / 72;
        double left = sign.getXDirAdj() * mm;
        double bottom = sign.getYDirAdj() * mm;
        return left >= 22
                && left + sign.getWidthDirAdj() * mm <= 100
                && bottom - sign.getHeightDir() * mm >= 16
                && bottom <= 50;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private void moveIn(String guarded) {
        is("手田 紙子,テダ カミコ,1950-01-02,female,世帯主,resident,,000-0001,%s,%s,".formatted(ADDRESS, guarded));
    }

    private void is(String row) {
        var csv = """
                person_id,household_id,name,kana,birth_date,sex,relationship,status,status_date,postal_code,address,protected,common_name
                %1$s,%1$s,%2$s
                """.formatted(person, row);
        assertThat(imports.from(new ByteArrayInputStream(csv.getBytes(UTF_8))))
                .isInstanceOfSatisfying(
                        ImportReport.Imported.class,
                        done -> assertThat(done.rejected()).isEmpty());
    }

    private String staff(Role... roles) {
        var login = UUID.randomUUID().toString();
        accounts.open(
                true,
                login,
                "農林 はじめ",
                "a long enough password",
                DIVISION,
                Stream.of(roles).map(role -> new Assignment(role, DIVISION)).toList());
        return login;
    }

    private String letter() {
        return jdbc.sql("select id from notice_letter where person = ? order by made_at desc limit 1")
                .param(person)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private String state() {
        return states().getFirst();
    }

    private List<String> states() {
        return jdbc.sql("select state from notice_letter where person = ? order by made_at desc")
                .param(person)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> journal() {
        return jdbc.sql("select act || ' ' || purpose from audit_entry where subject = ?")
                .param(person)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.Clock.system(City.ZONE));
    }

    private String reads(String path, String login) throws Exception {
        var answer = answer(get(path), login);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private MockHttpServletResponse posts(String path, String login, String... fields) throws Exception {
        var request = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return answer(request, login);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String login) throws Exception {
        return web.perform(request.with(user(users.loadUserByUsername(login))))
                .andReturn()
                .getResponse();
    }
}
