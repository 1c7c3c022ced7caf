package org.kaikaku.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.ReaderException;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://kaikaku.example/counter?h=a1b2c3", "受付番号 A-123 髙橋 𠮷彦"})
    void the_shape_reads_back_as_the_text(String text) throws ReaderException {
        var code = QrCode.of(text);
        assertThat(new Decoder().decode(modules(code)).getText()).isEqualTo(text);
    }

    @Test
    void four_empty_modules_stand_around_it() {
        assertThat(QrCode.of("a").size()).isEqualTo(21 + 8);
        assertThat(QrCode.of("a").path()).startsWith("M4 4h1v1h-1z");
    }

    @Test
    void a_text_that_no_code_can_hold_is_refused() {
        assertThatThrownBy(() -> QrCode.of("あ".repeat(2000)))
                .isInstanceOf(QrCode.TooLong.class)
                .hasMessageContaining("2000");
    }

    private static boolean[][] modules(QrCode code) {
        int inner = code.size() - 8;
        var modules = new boolean[inner][inner];
        var dark = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.path());
        while (dark.find()) {
            modules[Integer.parseInt(dark.group(2)) - 4][Integer.parseInt(dark.group(1)) - 4] = true;
        }
        return modules;
    }
}
