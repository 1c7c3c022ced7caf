package org.kaikaku.platform.payment.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.charge.Numbers;
import org.kaikaku.platform.payment.notice.NoticeFormat.Place;
import org.kaikaku.platform.payment.notice.PaidNotice.Why;
import org.kaikaku.platform.payment.notice.PaidNotice.Wrong;

class PaidNoticeTest {
    private static final NoticeFormat CSV = new NoticeFormat(
            "csv",
            Text.same("CSV"),
            "0001",
            "0000992011",
            StandardCharsets.UTF_8,
            0,
            new NoticeFormat.Head("1", column(2), column(3), column(4)),
            new NoticeFormat.Data("2", column(2), column(3), column(4), column(5)),
            new NoticeFormat.End("8", column(2), column(3)));

    private static final NoticeFormat FIXED = new NoticeFormat(
            "fixed",
            Text.same("80"),
            "0117",
            "0000992011",
            Charset.forName("windows-31j"),
            80,
            new NoticeFormat.Head("1", new Place(2, 5), new Place(6, 15), new Place(16, 23)),
            new NoticeFormat.Data("2", new Place(2, 13), new Place(14, 29), new Place(30, 41), new Place(42, 49)),
            new NoticeFormat.End("8", new Place(2, 7), new Place(8, 19)));

    private static final String GOOD = """
            1,0001,0000992011,20261130
            2,A-1,%s,1500,20261128
            2,A-2,%s,2300,20261129
            8,2,3800
            """.formatted(slip(12), slip(13));

    @Test
    void a_right_file_says_which_slips_were_paid_how_much_and_when() {
        var read = (PaidNotice.Read) read(CSV, GOOD);
        assertThat(read.day()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(read.total()).isEqualTo(3800);
        assertThat(read.lines())
                .containsExactly(
                        new PaidNotice.Line(2, "A-1", 12, 1500, LocalDate.of(2026, 11, 28)),
                        new PaidNotice.Line(3, "A-2", 13, 2300, LocalDate.of(2026, 11, 29)));
        assertThat(read(CSV, "\uFEFF" + GOOD.replace("\n", "\r\n"))).isEqualTo(read);
    }

    @Test
    void records_of_fixed_length_are_read_by_their_bytes() {
        var file = fixed("101170000992011" + "20261130")
                + fixed("2%12s%16s%012d20261128ﾐﾗｲ 花".formatted("77", slip(12), 1500))
                + fixed("8%06d%012d".formatted(1, 1500))
                + "\u001A";
        assertThat(((PaidNotice.Read) read(FIXED, file)).lines())
                .containsExactly(new PaidNotice.Line(2, "77", 12, 1500, LocalDate.of(2026, 11, 28)));
        assertThat(wrong(FIXED, file.replaceFirst(" \n2", "\n2")))
                .as("a byte is missing")
                .containsExactly(new Wrong(1, Why.RECORD));
    }

    @Test
    void each_row_that_is_wrong_is_told_and_why() {
        assertThat(wrong(CSV, GOOD.replace("0001,", "0005,"))).containsExactly(new Wrong(1, Why.OTHER_BANK));
        assertThat(wrong(CSV, GOOD.replace("0000992011", "0000992012"))).containsExactly(new Wrong(1, Why.OTHER_PAYEE));
        assertThat(wrong(CSV, GOOD.replace("8,2,", "8,3,"))).containsExactly(new Wrong(4, Why.COUNT));
        assertThat(wrong(CSV, GOOD.replace("3800", "3801"))).containsExactly(new Wrong(4, Why.TOTAL));
        assertThat(wrong(CSV, GOOD.replace("A-2", "A-1"))).containsExactly(new Wrong(3, Why.TWICE));
        assertThat(wrong(CSV, GOOD.replace("20261128", "20261131"))).containsExactly(new Wrong(2, Why.DAY));
        assertThat(wrong(CSV, GOOD.replace(slip(13), slip(13).replace("13", "31"))))
                .as("two digits changed places")
                .containsExactly(new Wrong(3, Why.SLIP));
        assertThat(wrong(CSV, GOOD.replace(",1500,", ",-1500,")))
                .containsExactly(new Wrong(2, Why.AMOUNT), new Wrong(4, Why.TOTAL));
        assertThat(wrong(CSV, GOOD.replace("2,A-1", "3,A-1")))
                .containsExactly(new Wrong(2, Why.RECORD), new Wrong(4, Why.COUNT), new Wrong(4, Why.TOTAL));
        for (var other : List.of(
                "", "name,amount\n", "1,0001,0000992011,20261130\n", "\"", "8,0,0\n1,0001,0000992011,20261130\n")) {
            assertThat(wrong(CSV, other)).as(other).containsExactly(new Wrong(0, Why.FILE));
        }
        assertThat(PaidNotice.read(CSV, new byte[] {(byte) 0xff, (byte) 0xfe}))
                .isEqualTo(new PaidNotice.Refused(List.of(new Wrong(0, Why.FILE))));
    }

    @Test
    void no_digit_can_be_changed_without_the_file_being_refused_or_saying_another_day() {
        var random = new Random(3);
        var good = (PaidNotice.Read) read(CSV, GOOD);
        for (int round = 0; round < 2000; round++) {
            var changed = new StringBuilder(GOOD);
            int at = random.nextInt(changed.length());
            if (Character.isDigit(changed.charAt(at))) {
                changed.setCharAt(at, (char) ('0' + random.nextInt(10)));
            }
            if (read(CSV, changed.toString()) instanceof PaidNotice.Read read) {
                assertThat(read.lines()).extracting(PaidNotice.Line::slip).containsExactly(12L, 13L);
                assertThat(read.lines()).extracting(PaidNotice.Line::amount).containsExactly(1500L, 2300L);
                assertThat(read.total()).isEqualTo(good.total());
            }
        }
    }

    private static List<Wrong> wrong(NoticeFormat format, String text) {
        return ((PaidNotice.Refused) read(format, text)).wrong();
    }

    private static PaidNotice read(NoticeFormat format, String text) {
        return PaidNotice.read(format, text.getBytes(format.charset()));
    }

    private static Place column(int column) {
        return new Place(column, column);
    }

    private static String slip(long number) {
        return Numbers.shown("C", number).replaceAll("[^0-9]", "");
    }

    private static String fixed(String said) {
        int bytes = said.getBytes(Charset.forName("windows-31j")).length;
        return said + " ".repeat(80 - bytes) + "\n";
    }
}
