package org.kaikaku.service.procedure.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kaikaku.service.procedure.definition.CoreSystem.Answer;
import org.kaikaku.service.procedure.delivery.ResultFile.Line;
import org.kaikaku.service.procedure.delivery.ResultFile.Lines;
import org.kaikaku.service.procedure.delivery.ResultFile.Unreadable;
import org.kaikaku.service.procedure.delivery.ResultFile.Why;

class ResultFileTest {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Answer NAMED =
            new Answer(SHIFT_JIS, true, "受付番号", "結果", List.of("0"), List.of("8", "9"), "理由", 3);
    private static final Answer BY_PLACE =
            new Answer(StandardCharsets.UTF_8, false, "1", "3", List.of("OK"), List.of("NG"), null, 0);

    @Test
    void columns_are_found_by_their_headings_in_whatever_order() {
        assertThat(read(
                        "結果,余り,理由,受付番号\r\n0,x,,R8-000001-0\r\n9,x,\"支店, 口座\",R8-000002-1\r\n7,,,R8-000003-2\r\n",
                        NAMED))
                .isEqualTo(new Lines(List.of(
                        new Line(2, "R8-000001-0", Optional.of(true), "0"),
                        new Line(3, "R8-000002-1", Optional.of(false), "支店, 口座"),
                        new Line(4, "R8-000003-2", Optional.empty(), "7"))));
    }

    @Test
    void without_headings_columns_are_found_by_their_place_after_a_byte_order_mark_too() {
        assertThat(read("\uFEFFR8-000001-0,x,NG\n", BY_PLACE))
                .isEqualTo(new Lines(List.of(new Line(1, "R8-000001-0", Optional.of(false), "NG"))));
        assertThat(read("R8-000001-0,x,NG\nR8-000002-1\n", BY_PLACE))
                .isEqualTo(new Lines(List.of(
                        new Line(1, "R8-000001-0", Optional.of(false), "NG"),
                        new Line(2, "R8-000002-1", Optional.empty(), ""))));
    }

    @Test
    void what_cannot_be_read_says_why() {
        assertThat(read("", NAMED)).isEqualTo(new Unreadable(Why.EMPTY));
        assertThat(read("受付番号,結果\r\n", NAMED)).isEqualTo(new Unreadable(Why.COLUMN));
        assertThat(ResultFile.read("受付番号,結果,理由\r\n".getBytes(StandardCharsets.UTF_8), NAMED))
                .isIn(new Unreadable(Why.ENCODING), new Unreadable(Why.COLUMN));
        assertThat(ResultFile.read(new byte[] {(byte) 0xFF, 0x41}, BY_PLACE)).isEqualTo(new Unreadable(Why.ENCODING));
        assertThat(ResultFile.read(new byte[ResultFile.MOST_BYTES + 1], NAMED))
                .isEqualTo(new Unreadable(Why.TOO_LARGE));
    }

    private static ResultFile read(String text, Answer answer) {
        return ResultFile.read(text.getBytes(answer.encoding()), answer);
    }
}
