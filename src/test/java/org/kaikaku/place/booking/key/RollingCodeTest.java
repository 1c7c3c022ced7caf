package org.kaikaku.place.booking.key;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollingCodeTest {
    /** RFC 6238, appendix B, for SHA-256. */
    private static final byte[] SECRET = "12345678901234567890123456789012".getBytes(US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59,46119246",
        "1111111109,68084774",
        "1111111111,67062674",
        "1234567890,91819424",
        "2000000000,90698825",
        "20000000000,77737706"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(RollingCode.at(Instant.ofEpochSecond(second), SECRET, Duration.ofSeconds(30))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void a_code_holds_until_its_step_is_over() {
        var first = RollingCode.at(Instant.parse("2026-12-09T01:02:03Z"), SECRET);
        assertThat(first.until()).isEqualTo("2026-12-09T01:05:00Z");
        assertThat(RollingCode.at(first.until().minusSeconds(1), SECRET)).isEqualTo(first);
        assertThat(RollingCode.at(first.until(), SECRET).code()).isNotEqualTo(first.code());
    }
}
