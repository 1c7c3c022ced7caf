package org.kaikaku.platform.payment.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.TreasurersHouse;
import org.kaikaku.platform.payment.charge.Numbers;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** What banks tell of slips that were paid. */
class PaidNoticesTest extends TreasurersHouse {
    /** A number that checks, of a charge that nobody asked for. */
    private static final String NOBODYS = Numbers.shown("C", 99_999_999_999L).replaceAll("[^0-9]", "");

    /** Numbers of lines that no other test's bank has. */
    private long number = System.nanoTime();

    @Test
    void what_was_paid_at_a_bank_is_booked_once_and_what_was_not_owed_waits_in_suspense() throws Exception {
        var right = charge(1500);
        var twice = charge(800);
        var other = charge(900);
        var first = line(right, 1500);
        var file = file(2, first, line(twice, 800), line(twice, 800), line(other, 700));

        assertThat(bring(file).getStatus()).isEqualTo(302);
        assertThat(heard.of(right.subject())).containsExactly("paid 1500 SLIP");
        assertThat(heard.of(twice.subject())).containsExactly("paid 800 SLIP");
        assertThat(state(other)).as("another sum pays nothing").isEqualTo(Charged.State.OPEN);
        assertThat(left(right, "bank")).isEqualTo(1500);
        assertThat(left(twice, "bank")).isEqualTo(1600);
        assertThat(left(twice, "suspense")).isEqualTo(-800);
        assertThat(left(other, "suspense")).isEqualTo(-700);
        assertThat(page("/staff/paid-notices")).contains("4件(うち重複 0件) 3,800円", "2件は、請求と合わない");
        assertThat(row(page("/staff/suspense"), other)).contains("700円を返す");

        assertThat(text(bring(file))).as("the very same file").contains("前に取り込みました");
        assertThat(bring(file(1, first, line(charge(300), 300))).getStatus()).isEqualTo(302);
        run("payment.book-notices");
        assertThat(left(right, "bank")).as("a line that comes again").isEqualTo(1500);
        assertThat(page("/staff/paid-notices")).contains("2件(うち重複 1件) 1,800円");

        give(other);
        assertThat(jdbc.sql("select state from payment_refund where charge = ?")
                        .param(other.id())
                        .query(String.class)
                        .single())
                .isEqualTo("TO_TRANSFER");
    }

    /** The bank took it while the books of that year were open, and its file came afterwards (地方自治法235条の5). */
    @Test
    void what_a_bank_took_before_the_books_closed_stands_in_the_year_before_whenever_it_tells() throws Exception {
        var before = FiscalYear.of(today()).previous();
        var closing = LocalDate.of(before.year() + 1, 5, 31);
        var intime = charge(1500, before.last(), new Payer("納付 太郎", null, null));
        var late = charge(800, before.last(), new Payer("納付 太郎", null, null));
        var surplus = line(intime, 70).replace(",20261101", "," + closing.format(DateTimeFormatter.BASIC_ISO_DATE));
        bring(file(
                5,
                line(intime, 1500).replace(",20261101", "," + closing.format(DateTimeFormatter.BASIC_ISO_DATE)),
                surplus,
                line(late, 800)
                        .replace(",20261101", "," + closing.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE))));
        assertThat(years(intime)).containsExactly(before.year(), before.year());
        assertThat(years(late)).containsExactly(before.year() + 1);
    }

    /** Of the books in which its money stands. */
    private List<Integer> years(Charged charge) {
        return jdbc.sql("select fiscal_year from payment_transfer where charge = ? and debit = 'bank' order by id")
                .param(charge.id())
                .query((row, _) -> row.getInt("fiscal_year"))
                .list();
    }

    @Test
    void a_file_with_anything_wrong_is_refused_as_a_whole_with_each_row() throws Exception {
        var owed = charge(1500);
        var good = line(owed, 1500);
        assertThat(refused(file(3, good).replace("1,0001", "1,0005"))).contains("1行目", "別の金融機関のファイルです");
        assertThat(refused(file(3, good).replace("8,1,1500", "8,1,1501"))).contains("3行目", "合計が行の金額と合いません");
        assertThat(refused(file(3, good, "2,%d,999999999990,10,20261101\n".formatted(number++))))
                .contains("3行目", "納付書の番号が正しくありません");
        assertThat(refused(file(3, good, "2,%d,%s,10,20261101\n".formatted(number++, NOBODYS))))
                .contains("3行目", "この番号の納付書はありません");
        assertThat(refused("x")).contains("この形式の納付済通知ではありません");
        assertThat(text(send("", file(3, good)))).contains("金融機関を選んでください");
        assertThat(text(bring(""))).contains("ファイルを選んでください");
        assertThat(state(owed)).isEqualTo(Charged.State.OPEN);

        assertThat(bring(file(3, good)).getStatus()).isEqualTo(302);
        assertThat(refused(file(4, good.replace(",1500,", ",1400,")))).contains("2行目", "前の通知の同じ番号の行と内容が違います");
        assertThat(left(owed, "bank")).isEqualTo(1500);
    }

    private String refused(String file) throws Exception {
        var answer = bring(file);
        assertThat(answer.getStatus()).isEqualTo(422);
        return text(answer);
    }

    private String line(Charged charge, long amount) {
        return "2,%d,%s,%d,20261101\n".formatted(number++, charge.number().replaceAll("[^0-9]", ""), amount);
    }

    /** @param day of the month, so that no two files are the same */
    private static String file(int day, String... lines) {
        long total = List.of(lines).stream()
                .mapToLong(line -> Long.parseLong(line.split(",")[3]))
                .sum();
        return "1,0001,0000992011,202611%02d\n".formatted(day)
                + String.join("", lines)
                + "8,%d,%d\n".formatted(lines.length, total);
    }

    private MockHttpServletResponse bring(String file) throws Exception {
        return send("mizuho-csv", file);
    }

    private MockHttpServletResponse send(String format, String file) throws Exception {
        return opens(
                multipart("/staff/paid-notices")
                        .file(new MockMultipartFile("file", "zumitsu.csv", "text/csv", file.getBytes(UTF_8)))
                        .param("format", format),
                treasurer);
    }

    private void give(Charged charge) throws Exception {
        opens(post("/staff/suspense/" + charge.id() + "/refunds"), treasurer);
    }

    private Charged.State state(Charged charge) {
        return charges.find(charge.id()).orElseThrow().state();
    }

    private long left(Charged charge, String account) {
        return jdbc.sql("""
                        select coalesce(sum(case when debit = :account then amount else 0 end)
                                        - sum(case when credit = :account then amount else 0 end), 0)
                          from payment_transfer where charge = :charge
                        """)
                .param("account", account)
                .param("charge", charge.id())
                .query(Long.class)
                .single();
    }

    private Charged charge(long amount) {
        return charge(amount, today().plusDays(10), new Payer("納付 太郎", null, null));
    }
}
