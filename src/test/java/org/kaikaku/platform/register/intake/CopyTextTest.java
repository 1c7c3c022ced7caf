package org.kaikaku.platform.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyTextTest {
    private final CopyText rows = new CopyText();

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "é", "未来 一郎", "𠮷郎", "葛\uDB40\uDD00", "\u07FF\u0800\uFFFD", "a𠮷b"})
    void every_sign_is_written_as_utf_8_has_it(String text) {
        rows.cell(text);
        assertThat(written()).isEqualTo(text + "\t");
    }

    @Test
    void what_means_something_to_copy_is_escaped_and_what_is_missing_is_told_from_what_is_blank() {
        rows.cell("a\\b\tc\nd\re");
        rows.cell(null);
        rows.cell("");
        rows.lastCell(true);
        assertThat(written()).isEqualTo("a\\\\b\\tc\\nd\\re\t\\N\t\ttrue\n");
        rows.clear();
        assertThat(rows.length()).isZero();
    }

    @Test
    void rows_may_be_longer_than_anybody_thought() {
        rows.lastCell("未".repeat(200_000));
        assertThat(written()).isEqualTo("未".repeat(200_000) + "\n");
    }

    private String written() {
        return new String(rows.bytes(), 0, rows.length(), StandardCharsets.UTF_8);
    }
}
