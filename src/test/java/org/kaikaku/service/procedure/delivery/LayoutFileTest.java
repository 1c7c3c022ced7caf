package org.kaikaku.service.procedure.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaikaku.service.procedure.definition.CoreSystem.About;
import org.kaikaku.service.procedure.definition.CoreSystem.Column;
import org.kaikaku.service.procedure.definition.CoreSystem.Fill;
import org.kaikaku.service.procedure.definition.CoreSystem.Kind;
import org.kaikaku.service.procedure.definition.CoreSystem.Layout;
import org.kaikaku.service.procedure.definition.CoreSystem.Letters;
import org.kaikaku.service.procedure.definition.CoreSystem.Shape;
import org.kaikaku.service.procedure.definition.CoreSystem.Source;
import org.kaikaku.service.procedure.delivery.DeliveryFields.Field;

class LayoutFileTest {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    @Test
    void names_that_windows_knows_go_out_as_they_are() {
        var file = made(layout(SHIFT_JIS, "\r\n"), List.of(row("R8-000001-0", "髙橋 ①", "a\"b,c\nd")));

        assertThat(new String(file.content(), SHIFT_JIS)).isEqualTo("c1,c2\r\n髙橋 ①,\"a\"\"b,c\nd\"\r\n");
        assertThat(file.replaced()).isEmpty();
    }

    @Test
    void a_sign_that_the_encoding_lacks_is_marked_and_its_row_is_named() {
        var file = made(layout(SHIFT_JIS, "\n"), List.of(row("R8-000001-0", "𠮷野"), row("R8-000002-1", "吉野")));

        assertThat(new String(file.content(), SHIFT_JIS)).contains("〓野").doesNotContain("?");
        assertThat(file.replaced()).containsExactly("R8-000001-0");
    }

    @Test
    void a_form_of_a_sign_falls_back_to_the_sign_and_its_row_is_named() {
        var file = made(layout(SHIFT_JIS, "\n"), List.of(row("R8-000001-0", "葛\uDB40\uDD00城")));

        assertThat(new String(file.content(), SHIFT_JIS)).contains("葛城").doesNotContain("〓");
        assertThat(file.replaced()).containsExactly("R8-000001-0");
    }

    @Test
    void utf_8_carries_every_sign() {
        var file = made(layout(StandardCharsets.UTF_8, "\n"), List.of(row("R8-000001-0", "𠮷野 葛\uDB40\uDD00城")));

        assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo("c1\n𠮷野 葛\uDB40\uDD00城\n");
        assertThat(file.replaced()).isEmpty();
    }

    @Test
    void what_a_spreadsheet_would_take_for_a_formula_goes_out_as_it_is_and_its_row_is_named() {
        var file = made(
                layout(StandardCharsets.UTF_8, "\n"),
                List.of(row("R8-000001-0", "=cmd()"), row("R8-000002-1", "@山"), row("R8-000003-2", "山-1")));

        assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo("c1\n=cmd()\n@山\n山-1\n");
        assertThat(file.formulas()).containsExactly("R8-000001-0", "R8-000002-1");
    }

    @Test
    void a_fixed_file_has_records_of_one_length_between_its_first_and_its_last() {
        var layout = new Layout(
                Kind.FIXED,
                SHIFT_JIS,
                false,
                "\n",
                false,
                false,
                "X{number}",
                List.of(constant("H", 1), about(About.MADE_ON, 7), about(About.NUMBER, 4)),
                List.of(
                        column(6, Fill.SPACES_AFTER, Letters.AS_WRITTEN),
                        column(9, Fill.SPACES_AFTER, Letters.FULL),
                        column(5, Fill.ZEROS_BEFORE, Letters.AS_WRITTEN)),
                List.of(constant("T", 1), about(About.COUNT, 4)));

        var file = made(layout, List.of(row("R8-000001-0", "𠮷野", "ミライ", "12"), row("R8-000002-1", "ab", "", "=1")));

        assertThat(new String(file.content(), SHIFT_JIS))
                .isEqualTo("H50811280012\n〓野  ミライ\u3000 00012\nab    \u3000\u3000\u3000\u3000 000=1\nT0002\n");
        assertThat(file.replaced()).containsExactly("R8-000001-0");
        assertThat(file.formulas()).isEmpty();
    }

    @Test
    void a_byte_order_mark_stands_before_everything() {
        var file = made(
                new Layout(
                        Kind.CSV,
                        StandardCharsets.UTF_8,
                        true,
                        "\n",
                        false,
                        false,
                        "x",
                        List.of(),
                        List.of(column(0, Fill.SPACES_AFTER, Letters.AS_WRITTEN)),
                        List.of()),
                List.of(row("R8-000001-0", "山")));

        assertThat(file.content()).startsWith(0xEF, 0xBB, 0xBF).hasSize(7);
    }

    @Test
    void a_value_that_does_not_fit_is_told_with_its_field_and_never_cut() {
        var layout = new Layout(
                Kind.FIXED,
                SHIFT_JIS,
                false,
                "",
                false,
                true,
                "x",
                List.of(),
                List.of(column(4, Fill.SPACES_AFTER, Letters.AS_WRITTEN)),
                List.of());

        assertThat(Unfit.why(layout, row("", "未来").fields())).isEmpty();
        assertThat(Unfit.why(layout, row("", "未来市").fields())).contains("c: 4バイトまでのところ、6バイトあります");
        assertThat(Unfit.why(layout, row("", "a\nb").fields())).contains("c: 改行やタブは入れられません");
        assertThat(Unfit.why(layout, row("", "𠮷").fields())).contains("c: 文字コードにない字があります");
    }

    @Test
    void a_file_is_named_by_system_day_and_number() {
        assertThat(FACTS.name(layout(SHIFT_JIS, "\n"))).isEqualTo("x-20261128-0012.csv");
    }

    private static final FileFacts FACTS = new FileFacts("x", LocalDate.of(2026, 11, 28), 12, 2);

    private static LayoutFile made(Layout layout, List<LayoutFile.Row> rows) {
        return LayoutFile.of(layout, FACTS, rows);
    }

    private static LayoutFile.Row row(String receipt, String... values) {
        return new LayoutFile.Row(
                receipt,
                Arrays.stream(values).map(value -> new Field("c", value, false)).toList());
    }

    private static Layout layout(Charset encoding, String newline) {
        return new Layout(
                Kind.CSV,
                encoding,
                false,
                newline,
                true,
                false,
                "{system}-{day}-{number}.csv",
                List.of(),
                IntStream.rangeClosed(1, newline.length())
                        .mapToObj(i -> new Column("c" + i, List.of(), "", "yyyy-MM-dd", Map.of(), Shape.FREE))
                        .toList(),
                List.of());
    }

    private static Column column(int width, Fill fill, Letters letters) {
        return new Column("c", List.of(), "", "yyyy-MM-dd", Map.of(), new Shape(width, fill, letters));
    }

    private static Column constant(String value, int width) {
        return new Column("c", List.of(), value, "", Map.of(), new Shape(width, Fill.SPACES_AFTER, Letters.AS_WRITTEN));
    }

    private static Column about(About about, int width) {
        return new Column(
                "c",
                List.of(new Source.OfFile(about)),
                null,
                "{era}yyMMdd",
                Map.of(),
                new Shape(width, Fill.ZEROS_BEFORE, Letters.AS_WRITTEN));
    }
}
