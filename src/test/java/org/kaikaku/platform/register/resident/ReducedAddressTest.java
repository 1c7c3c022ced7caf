package org.kaikaku.platform.register.resident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReducedAddressTest {

    @ParameterizedTest
    @CsvSource({
        "未来市中央一丁目2番3号, 未来市中央1-2-3",
        "未来市中央１丁目２－３, 未来市中央1-2-3",
        "未来市桜台十二丁目4番地5, 未来市桜台12-4-5",
        "未来市中央二十丁目1番 コーポ未来201号, 未来市中央20-1コーポ未来201",
        "未来市北山123番地の4, 未来市北山123-4"
    })
    void an_address_is_found_as_people_type_it(String written, String reduced) {
        assertThat(ReducedAddress.of(written)).isEqualTo(reduced);
        assertThat(ReducedAddress.of(reduced)).isEqualTo(reduced);
    }
}
