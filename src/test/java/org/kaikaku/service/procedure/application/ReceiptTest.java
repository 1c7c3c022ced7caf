package org.kaikaku.service.procedure.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.number.IndividualNumbers;

class ReceiptTest {
    private final Receipt receipt = new Receipt(8, 123456);

    @Test
    void it_reads_back_what_it_wrote_also_in_full_width_and_without_hyphens() {
        var written = receipt.toString();
        assertThat(Receipt.parse(written)).contains(receipt);
        assertThat(Receipt.parse(written.replace("-", ""))).contains(receipt);
        assertThat(Receipt.parse(" R8－123456－" + written.charAt(written.length() - 1) + " "))
                .contains(receipt);
    }

    @Test
    void every_single_wrong_digit_and_every_swap_of_neighbours_is_noticed() {
        var digits = receipt.toString().replace("-", "").substring(1).toCharArray();
        for (int i = 0; i < digits.length; i++) {
            for (char other = '0'; other <= '9'; other++) {
                if (other != digits[i]) {
                    var wrong = digits.clone();
                    wrong[i] = other;
                    assertThat(Receipt.parse("R" + new String(wrong)))
                            .as(new String(wrong))
                            .isEmpty();
                }
            }
            if (i > 0 && digits[i] != digits[i - 1]) {
                var swapped = digits.clone();
                swapped[i] = digits[i - 1];
                swapped[i - 1] = digits[i];
                assertThat(Receipt.parse("R" + new String(swapped))).isEmpty();
            }
        }
    }

    /** As many as a hundred years of ten million could give, by chance and at the borders. */
    @Test
    void no_receipt_has_twelve_digits_or_holds_what_looks_like_an_individual_number() {
        var random = java.util.random.RandomGenerator.of("L64X128MixRandom");
        java.util.stream.IntStream.range(0, 20_000)
                .mapToObj(i -> new Receipt(
                        1 + random.nextInt(99),
                        i < 4 ? List.of(0, 999_999, 1_000_000, 9_999_999).get(i) : random.nextInt(10_000_000)))
                .map(Receipt::toString)
                .forEach(written -> {
                    assertThat(written.replaceAll("\\D", "")).as(written).hasSizeLessThan(12);
                    assertThat(IndividualNumbers.isIn(written)).as(written).isFalse();
                    assertThat(IndividualNumbers.isIn(written.replace("-", "")))
                            .as(written)
                            .isFalse();
                });
    }

    @Test
    void it_can_never_be_taken_for_an_individual_number() {
        assertThat(new Receipt(8, 9_999_999).toString().replaceAll("\\D", "")).hasSizeLessThan(12);
    }
}
