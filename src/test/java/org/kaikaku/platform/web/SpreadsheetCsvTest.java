package org.kaikaku.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "　＝1", "＋1", "－1", "＠a"})
    void a_text_that_a_spreadsheet_would_calculate_stays_a_text(String text) {
        assertThat(lines(List.of(List.of(text))))
                .startsWith("\uFEFF")
                .containsAnyOf("\uFEFF'" + text, "\uFEFF\"'" + text);
    }

    @Test
    void numbers_commas_quotes_and_line_breaks_come_back_as_they_were() {
        assertThat(lines(List.of(List.of("名,前", "説\"明\"", "日"), List.of(-3, "一\n二", ""))))
                .isEqualTo("\uFEFF\"名,前\",\"説\"\"明\"\"\",日\r\n-3,\"一\n二\",\r\n");
    }

    private static String lines(List<? extends List<?>> lines) {
        return new String(SpreadsheetCsv.of(lines), StandardCharsets.UTF_8);
    }
}
