package org.kaikaku.platform.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingFinderTest {
    private static final Charset CP932 = Charset.forName("windows-31j");

    @ParameterizedTest
    @ValueSource(strings = {"宛名番号,氏名\n1,未来 一郎", "①㈱髙﨑", "ｶﾅ", "\uFEFF氏名", "𠮷", "ascii only", ""})
    void utf_8_is_known_by_its_bytes_wherever_they_are_cut(String text) {
        assertThat(found(text.getBytes(StandardCharsets.UTF_8), 1)).isEqualTo(Encoding.UTF_8);
        assertThat(found(text.getBytes(StandardCharsets.UTF_8), 1000)).isEqualTo(Encoding.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"宛名番号,氏名\n1,未来 一郎", "①㈱髙﨑", "ｶﾅ", "表示"})
    void shift_jis_with_its_extensions_is_known_too(String text) {
        assertThat(found(text.getBytes(CP932), 1)).isEqualTo(Encoding.SHIFT_JIS);
        assertThat(found(text.getBytes(CP932), 1000)).isEqualTo(Encoding.SHIFT_JIS);
    }

    @Test
    void what_fits_neither_is_taken_for_the_one_that_breaks_later() {
        var names = "未来 一郎\n".repeat(100);
        var utf8 = (names + "x").getBytes(StandardCharsets.UTF_8);
        utf8[utf8.length - 1] = (byte) 0xFF;
        assertThat(found(utf8, 7)).isEqualTo(Encoding.UTF_8);
        var cp932 = (names + "x").getBytes(CP932);
        cp932[cp932.length - 1] = (byte) 0xFF;
        assertThat(found(cp932, 7)).isEqualTo(Encoding.SHIFT_JIS);
    }

    private static Encoding found(byte[] bytes, int step) {
        var finder = new EncodingFinder();
        for (int from = 0; from < bytes.length; from += step) {
            var part = Arrays.copyOfRange(bytes, from, Math.min(from + step, bytes.length));
            finder.look(part, part.length);
        }
        return finder.found();
    }
}
