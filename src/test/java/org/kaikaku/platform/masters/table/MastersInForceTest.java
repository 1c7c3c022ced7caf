package org.kaikaku.platform.masters.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.MunicipalityCode;
import org.kaikaku.platform.masters.Masters;
import org.kaikaku.platform.masters.Municipality;
import org.kaikaku.platform.masters.PostalTown;

class MastersInForceTest {
    private static final Masters MASTERS = new MastersInForce(new ShippedLines());

    @Test
    void every_prefecture_and_municipality_is_there_with_its_code() {
        assertThat(MASTERS.prefectures()).hasSize(47);
        assertThat(MASTERS.municipalities().stream().filter(one -> !one.isFormer()))
                .hasSize(1918);
        assertThat(MASTERS.municipality(new MunicipalityCode("072044")).map(Municipality::name))
                .contains("いわき市");
    }

    @Test
    void a_postal_code_is_found_however_it_is_typed() {
        assertThat(MASTERS.postalCode("〒１５４－００２４"))
                .extracting(PostalTown::address)
                .containsExactly("東京都世田谷区三軒茶屋");
        assertThat(MASTERS.postalCode("798-0010")).extracting(PostalTown::town).containsExactly("北新町", "藤江");
        assertThat(MASTERS.postalCode("000-0000")).isEmpty();
        assertThat(MASTERS.postalCode("けやき")).isEmpty();
    }

    @Test
    void a_municipality_that_is_no_more_keeps_its_code_and_says_who_took_over() {
        var urawa = MASTERS.municipalities().stream()
                .filter(one -> one.name().equals("浦和市"))
                .findFirst()
                .orElseThrow();
        assertThat(urawa.code()).isEqualTo(new MunicipalityCode("112046"));
        assertThat(urawa.successor()).isEqualTo(new MunicipalityCode("111007"));
        assertThat(MASTERS.municipality(urawa.code())).isEmpty();
    }
}
