package org.kaikaku.platform.notice.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.document.NewDocument;
import org.kaikaku.platform.document.Pdf;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.News;
import org.springframework.beans.factory.annotation.Autowired;

/** From the news to the letter that was posted and came back. */
class LettersTest extends RoomOfLetters {
    @Autowired
    Documents documents;

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

        assertThat(sends(batch + "/posting", clerk, "on", "きのう").getStatus()).isEqualTo(422);
        assertThat(sends(batch + "/posting", clerk, "on", today().plusDays(1).toString())
                        .getStatus())
                .isEqualTo(422);
        assertThat(sends(batch + "/posting", clerk, "on", today().toString()).getStatus())
                .isEqualTo(302);
        assertThat(state()).isEqualTo("POSTED");

        sends("/staff/letters/" + letter() + "/return", clerk);
        assertThat(reads("/staff/letters", clerk)).contains("戻ってきた(宛所不明)");
        assertThat(sends("/staff/letters/" + letter() + "/settlement", clerk, "note", " ")
                        .getStatus())
                .isEqualTo(422);
        sends("/staff/letters/" + letter() + "/settlement", clerk, "note", "電話で伝えた");
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
    void what_was_posted_cannot_be_undone_and_what_was_undone_not_posted() throws Exception {
        correction("e1");
        var posted = printed(clerk);
        sends(posted + "/posting", clerk, "on", today().toString());
        sends(posted + "/undo", clerk);
        assertThat(state()).isEqualTo("POSTED");
        assertThat(sends(posted + "/posting", clerk, "on", today().toString()).getStatus())
                .isEqualTo(422);

        correction("e2");
        var undone = printed(clerk);
        sends(undone + "/undo", clerk);
        assertThat(sends(undone + "/posting", clerk, "on", today().toString()).getStatus())
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
        sends(batch + "/undo", clerk);
        assertThat(state()).as("the job has not failed").isEqualTo("PRINTED");

        jdbc.sql("update jobs_run set state = 'FAILED' where id = (select job from notice_batch where id = ?::uuid)")
                .param(batch.replaceAll(".*/", ""))
                .update();
        assertThat(reads(batch, clerk)).contains("印刷できませんでした", "印刷を取り消す");
        sends(batch + "/undo", clerk);
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

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private List<String> journal() {
        return jdbc.sql("select act || ' ' || purpose from audit_entry where subject = ?")
                .param(person)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
