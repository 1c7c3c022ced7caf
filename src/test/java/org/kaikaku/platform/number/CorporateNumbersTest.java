package org.kaikaku.platform.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorporateNumbersTest {
    /** The National Tax Agency's own (国税庁) and the Digital Agency's, as the agency publishes them. */
    @ParameterizedTest
    @ValueSource(strings = {"7000012050002", "8000012010038", "7-0000-1205-0002", "７００００１２０５０００２"})
    void a_number_that_exists_is_read_however_it_is_written(String typed) {
        assertThat(CorporateNumbers.read(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7000012050003",
                "0000012050002",
                "700001205000",
                "70000120500020",
                "7000012050O02",
                "七〇〇〇〇一二〇五〇〇〇二"
            })
    void what_is_none_is_not(String typed) {
        assertThat(CorporateNumbers.read(typed)).isEmpty();
    }

    @Test
    void of_ten_first_digits_one_fits_and_it_is_never_nought() {
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 2_000; i++) {
            var others = "%012d".formatted(random.nextLong(1_000_000_000_000L));
            int fits = 0;
            for (int first = 0; first < 10; first++) {
                fits += CorporateNumbers.read(first + others).isPresent() ? 1 : 0;
            }
            assertThat(fits).as(others).isOne();
            assertThat(CorporateNumbers.read("0" + others)).isEmpty();
        }
    }

    @Test
    void a_corporate_number_is_not_taken_for_an_individual_one() {
        assertThat(IndividualNumbers.isIn("7000012050002")).isFalse();
    }
}
