package org.kaikaku.service.procedure.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    @Test
    void it_can_never_be_taken_for_an_individual_number() {
        assertThat(new Receipt(8, 9_999_999).toString().replaceAll("\\D", "")).hasSizeLessThan(12);
    }
}
