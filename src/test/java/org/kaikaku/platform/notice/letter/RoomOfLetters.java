package org.kaikaku.platform.notice.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.HousePages;
import org.kaikaku.platform.city.release.PublishCity;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.Addressee;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportResidents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A resident without an account, and a clerk who prints what they are told. */
abstract class RoomOfLetters extends HousePages {
    static final String DIVISION = "nosei";
    static final String ADDRESS = "未来市手紙町三丁目4番5号";

    @Autowired
    PublishCity publish;

    @Autowired
    ImportResidents imports;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate together;

    final String person = "7" + ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L);
    String clerk = "";

    @BeforeEach
    void a_resident_without_an_account_and_a_clerk() {
        publish.publish(Path.of("city/mirai"));
        jdbc.sql("update notice_letter set state = 'SETTLED', batch = null where division = ?")
                .param(DIVISION)
                .update();
        clerk = staff(Role.CASE_WORKER);
        moveIn("");
    }

    void correction(String event) {
        tell(news(event + "/" + person));
    }

    static News news(String event) {
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

    void tell(News news) {
        tell(new Addressee(person, "手田 紙子", null, null), news);
    }

    void tell(Addressee addressee, News news) {
        together.executeWithoutResult(_ -> notices.tell(addressee, news));
        route();
    }

    void route() {
        run("notice.route");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from notice_notice where routed_at is null") == 0);
    }

    String make(String by) {
        return to(sends("/staff/letters/batches", by, "division", DIVISION));
    }

    String printed(String by) {
        var batch = make(by);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("select count(*) from notice_batch where state = 'PRINTING'") == 0);
        return batch;
    }

    byte[] file(String batch, String by) throws Exception {
        var answer = opens(batch + "/letters.pdf", by);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        return answer.getContentAsByteArray();
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    void moveIn(String guarded) {
        is("手田 紙子,テダ カミコ,1950-01-02,female,世帯主,resident,,000-0001,%s,%s,".formatted(ADDRESS, guarded));
    }

    void is(String row) {
        var csv = """
                person_id,household_id,name,kana,birth_date,sex,relationship,status,status_date,postal_code,address,protected,common_name
                %1$s,%1$s,%2$s
                """.formatted(person, row);
        assertThat(imports.from(new ByteArrayInputStream(csv.getBytes(UTF_8))))
                .isInstanceOfSatisfying(
                        ImportReport.Imported.class,
                        done -> assertThat(done.rejected()).isEmpty());
    }

    String staff(Role... roles) {
        return staff(
                "農林 はじめ",
                DIVISION,
                Stream.of(roles).map(role -> new Assignment(role, DIVISION)).toArray(Assignment[]::new));
    }

    String letter() {
        return jdbc.sql("select id from notice_letter where person = ? order by made_at desc limit 1")
                .param(person)
                .query((row, _) -> row.getString(1))
                .single();
    }

    String state() {
        return states().getFirst();
    }

    List<String> states() {
        return jdbc.sql("select state from notice_letter where person = ? order by made_at desc")
                .param(person)
                .query((row, _) -> row.getString(1))
                .list();
    }

    int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
