package org.kaikaku.service.procedure.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.definition.CoreSystem;
import org.kaikaku.service.procedure.delivery.DeliveryFields.Field;

class CsvFileTest {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    @Test
    void names_that_windows_knows_go_out_as_they_are() {
        var file = CsvFile.of(system(SHIFT_JIS, "\r\n"), List.of(row("R8-000001-0", "髙橋 ①", "a\"b,c\nd")));

        assertThat(new String(file.content(), SHIFT_JIS)).isEqualTo("c1,c2\r\n髙橋 ①,\"a\"\"b,c\nd\"\r\n");
        assertThat(file.replaced()).isEmpty();
    }

    @Test
    void a_sign_that_the_encoding_lacks_is_marked_and_its_row_is_named() {
        var file = CsvFile.of(system(SHIFT_JIS, "\r\n"), List.of(row("R8-000001-0", "𠮷野"), row("R8-000002-1", "吉野")));

        assertThat(new String(file.content(), SHIFT_JIS)).contains("〓野").doesNotContain("?");
        assertThat(file.replaced()).containsExactly("R8-000001-0");
    }

    @Test
    void a_form_of_a_sign_falls_back_to_the_sign_and_its_row_is_named() {
        var file = CsvFile.of(system(SHIFT_JIS, "\r\n"), List.of(row("R8-000001-0", "葛\uDB40\uDD00城")));

        assertThat(new String(file.content(), SHIFT_JIS)).contains("葛城").doesNotContain("〓");
        assertThat(file.replaced()).containsExactly("R8-000001-0");
    }

    @Test
    void utf_8_carries_every_sign() {
        var file = CsvFile.of(system(StandardCharsets.UTF_8, "\n"), List.of(row("R8-000001-0", "𠮷野 葛\uDB40\uDD00城")));

        assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo("c1\n𠮷野 葛\uDB40\uDD00城\n");
        assertThat(file.replaced()).isEmpty();
    }

    @Test
    void what_a_spreadsheet_would_take_for_a_formula_goes_out_as_it_is_and_its_row_is_named() {
        var file = CsvFile.of(
                system(StandardCharsets.UTF_8, "\n"),
                List.of(row("R8-000001-0", "=cmd()"), row("R8-000002-1", "@山"), row("R8-000003-2", "山-1")));

        assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo("c1\n=cmd()\n@山\n山-1\n");
        assertThat(file.formulas()).containsExactly("R8-000001-0", "R8-000002-1");
    }

    private static CsvFile.Row row(String receipt, String... values) {
        return new CsvFile.Row(
                receipt,
                Arrays.stream(values).map(value -> new Field("c", value, false)).toList());
    }

    private static CoreSystem system(Charset encoding, String newline) {
        int columns = newline.length();
        return new CoreSystem(
                "x",
                Text.same("x"),
                encoding,
                newline,
                true,
                IntStream.rangeClosed(1, columns)
                        .mapToObj(i -> new CoreSystem.Column("c" + i, List.of(), "", "yyyy-MM-dd", Map.of()))
                        .toList());
    }
}
