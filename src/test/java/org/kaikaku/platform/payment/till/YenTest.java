package org.kaikaku.platform.payment.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YenTest {
    @ParameterizedTest
    @ValueSource(strings = {"1000", "1,000", "１，０００", "¥1,000", "￥1000", "1000円", " 1 000 "})
    void an_amount_is_read_however_it_is_typed(String typed) {
        assertThat(Yen.read(typed)).isEqualTo(OptionalLong.of(1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "千円", "1e3", "99999999999", "1000;drop"})
    void what_is_no_amount_is_not_guessed(String typed) {
        assertThat(Yen.read(typed)).isEmpty();
    }

    @Test
    void a_number_of_things_that_nobody_buys_is_none() {
        assertThat(Yen.count("3")).isEqualTo(3);
        assertThat(Yen.count("9999999")).isZero();
        assertThat(Yen.count("-3")).isZero();
    }
}
