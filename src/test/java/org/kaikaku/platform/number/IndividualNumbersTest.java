package org.kaikaku.platform.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndividualNumbersTest {
    /** Made up; its last digit is the check digit of the eleven before it. */
    private static final String NUMBER = "123456789018";

    @ParameterizedTest
    @ValueSource(
            strings = {
                NUMBER,
                "1234-5678-9018",
                "1234 5678 9018",
                "123456789018",
                "番号は1234-5678-9018です",
                "No123456789018.pdf",
                "父 123456789018\n母"
            })
    void a_number_is_seen_however_it_is_written(String text) {
        assertThat(IndividualNumbers.isIn(text)).isTrue();
        assertThat(IndividualNumbers.isIn(IndividualNumbers.mask(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789010",
                "1234567890123",
                "9123456789018",
                "1234-5678-9018-1111",
                "0d9f1234-1234-5678-9018-a33356789012",
                "2026-11-20 2026-11-21",
                "090-1234-5678",
                ""
            })
    void other_numbers_are_let_through(String text) {
        assertThat(IndividualNumbers.isIn(text)).isFalse();
        assertThat(IndividualNumbers.mask(text)).isEqualTo(text);
    }

    @Test
    void one_wrong_digit_or_two_neighbours_swapped_make_it_another_number() {
        for (int i = 0; i < NUMBER.length(); i++) {
            var wrong = new StringBuilder(NUMBER);
            wrong.setCharAt(i, (char) ('0' + (NUMBER.charAt(i) - '0' + 1) % 10));
            assertThat(IndividualNumbers.isIn(wrong.toString()))
                    .as(wrong.toString())
                    .isFalse();
        }
    }

    @Test
    void the_names_that_the_house_gives_to_its_things_are_never_taken_for_one() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(12);
        for (int i = 0; i < 100_000; i++) {
            var id = new UUID(random.nextLong(), random.nextLong()).toString();
            assertThat(IndividualNumbers.isIn(id)).as(id).isFalse();
        }
        for (int i = 0; i < 1_000_000; i += 97) {
            assertThat(IndividualNumbers.isIn("R8-%06d-%d".formatted(i, i % 10)))
                    .isFalse();
        }
    }
}
