package org.kaikaku.platform.payment.charge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void what_is_shown_is_read_again_however_it_is_typed() {
        for (long number : new long[] {1, 9, 10, 12, 99, 123_456, 9_999_999, 123_456_789}) {
            var shown = Numbers.shown("R", number);
            assertThat(Numbers.read("R", shown)).isEqualTo(number);
            assertThat(Numbers.read(
                            "R", shown.toLowerCase(java.util.Locale.ROOT).replace("-", "")))
                    .isEqualTo(number);
        }
        assertThat(Numbers.read("R", "Ｒ－" + Numbers.shown("R", 12).substring(2)))
                .isEqualTo(12);
    }

    @Test
    void a_wrong_digit_and_a_swapped_pair_are_found() {
        var right = Numbers.shown("R", 4_821_937);
        for (int at = 2; at < right.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (right.charAt(at) != '-' && right.charAt(at) != digit) {
                    assertThat(Numbers.read("R", right.substring(0, at) + digit + right.substring(at + 1)))
                            .isEqualTo(-1);
                }
            }
        }
        assertThat(Numbers.read("R", right.replace("48", "84"))).isEqualTo(-1);
        assertThat(Numbers.read("C", right)).isEqualTo(-1);
        assertThat(Numbers.read("R", "R--1")).isEqualTo(-1);
    }
}
