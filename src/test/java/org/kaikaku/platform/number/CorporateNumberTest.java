package org.kaikaku.platform.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 7000012050002 is the National Tax Agency's own number, which it publishes. */
class CorporateNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"7000012050002", "７００００１２０５０００２", "T7000012050002", " 7-0000-1205-0002 "})
    void is_read_as_people_write_it(String typed) {
        assertThat(CorporateNumber.typed(typed)).map(CorporateNumber::digits).contains("7000012050002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7000012050003",
                "1000012050002",
                "700001205000",
                "70000120500020",
                "七〇〇〇〇一二〇五〇〇〇二",
                "7000012O50002"
            })
    void what_is_none_is_refused(String typed) {
        assertThat(CorporateNumber.typed(typed)).isEmpty();
    }

    @Test
    void two_neighbouring_digits_in_each_others_place_are_noticed() {
        assertThat(CorporateNumber.typed("7000021050002")).isEmpty();
    }

    @Test
    void cannot_be_made_of_anything_else() {
        assertThatThrownBy(() -> new CorporateNumber("7000012050003")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_ten_first_digits_one_fits_and_it_is_never_nought() {
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 2_000; i++) {
            var others = "%012d".formatted(random.nextLong(1_000_000_000_000L));
            assertThat(IntStream.range(0, 10)
                            .filter(first ->
                                    CorporateNumber.typed(first + others).isPresent()))
                    .as(others)
                    .hasSize(1)
                    .doesNotContain(0);
        }
    }

    @Test
    void is_not_taken_for_an_individual_one() {
        assertThat(IndividualNumbers.isIn("7000012050002")).isFalse();
    }
}
