package org.kaikaku.platform.masters.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.masters.Bank;
import org.kaikaku.platform.masters.Banks;
import org.kaikaku.platform.masters.Branch;
import org.kaikaku.platform.masters.table.ShippedLines;

class BanksTest {
    private static final Banks BANKS = new BanksInForce(new ShippedLines());
    private static final Bank MIZUHO = BANKS.bank("0001").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "みずほ, 0001",
        "みずほ銀行, 0001",
        "株式会社みずほ銀行, 0001",
        "ミズホ, 0001",
        "1, 0001",
        "０００１, 0001",
        "みずほ（0001）, 0001",
        "ゆうちょ銀行, 9900",
        "三菱UFJ銀行, 0005",
        "みずほ信託銀行, 0289",
        "いわみざわ農業協同組合, 3156"
    })
    void a_bank_is_found_by_its_code_and_by_its_name_as_people_write_it(String typed, String code) {
        var found = BANKS.find(typed);
        assertThat(found.all()).extracting(Bank::code).containsExactly(code);
        assertThat(found.certain()).isTrue();
    }

    @Test
    void where_a_name_is_not_certain_all_that_begin_with_it_are_named() {
        assertThat(BANKS.find("三菱").all()).extracting(Bank::name).containsExactly("三菱ＵＦＪ", "三菱ＵＦＪ信託");
        assertThat(BANKS.find("UFJ").all()).extracting(Bank::code).contains("0005", "0288");
    }

    @Test
    void a_part_of_a_name_is_never_certain_though_only_one_bank_has_it() {
        var found = BANKS.find("北おおさか");
        assertThat(found.all()).extracting(Bank::name).containsExactly("北おおさか信金");
        assertThat(found.certain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "まぼろし銀行", "99999", "見本"})
    void what_is_no_bank_is_none(String typed) {
        assertThat(BANKS.find(typed).all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"上野支店, 107", "ウエノ, 107", "107, 107", "うえの, 107", "上野（107）, 107", "東京営業部, 001", "1, 001"})
    void a_branch_is_found_among_those_of_its_bank(String typed, String code) {
        assertThat(BANKS.branches(MIZUHO, typed).all()).extracting(Branch::code).containsExactly(code);
    }

    @Test
    void a_branch_of_another_bank_is_none() {
        assertThat(BANKS.branches(MIZUHO, "一〇八").all()).isEmpty();
        assertThat(BANKS.branches(BANKS.bank("9900").orElseThrow(), "一〇八").all())
                .extracting(Branch::label)
                .containsExactly("一〇八（108）");
    }
}
