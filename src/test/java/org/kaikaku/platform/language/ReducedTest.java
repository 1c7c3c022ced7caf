package org.kaikaku.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReducedTest {

    @ParameterizedTest
    @CsvSource({
        "髙﨑 𠮷郎, 高崎吉郎",
        "渡邉 一郎, 渡辺一郎",
        "齋藤 一, 斉藤一",
        "Nguyễn Thị Hoa, nguyễnthịhoa",
        "ＭＩＲＡＩ　一郎, mirai一郎",
        "塚本 (株), 塚本(株)"
    })
    void a_name_is_found_by_what_people_type(String written, String typed) {
        assertThat(Reduced.name(written)).isEqualTo(Reduced.name(typed)).isEqualTo(typed);
    }

    @Test
    void variation_selectors_do_not_matter() {
        var ivs = "葛\uDB40\uDD00城 辻\uDB40\uDD01\uFE00";
        assertThat(Reduced.name(ivs)).isEqualTo("葛城辻");
    }

    @Test
    void reducing_twice_changes_nothing() {
        var once = Reduced.name("髙﨑 𠮷郎");
        assertThat(Reduced.name(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        "みらい いちろう, ミライイチロウ",
        "ﾐﾗｲ ｲﾁﾛｳ, ミライイチロウ",
        "ｶﾞﾌﾞﾘｴﾙ, ガブリエル",
        "キョウコ, キヨウコ",
        "オーノ, オノ",
        "マリア・ロペス, マリアロペス",
        "シヅエ, シズエ"
    })
    void kana_is_found_in_any_width_and_size(String written, String reduced) {
        assertThat(Reduced.kana(written)).isEqualTo(reduced);
    }

    @Test
    void only_kana_is_looked_for_as_kana() {
        assertThat(Reduced.isKana("みらい　ｲﾁﾛｳ")).isTrue();
        assertThat(Reduced.isKana("未来")).isFalse();
        assertThat(Reduced.isKana("・ー")).isFalse();
        assertThat(Reduced.isKana("Maria")).isFalse();
    }

    @Test
    void the_given_name_follows_the_first_space_of_any_width() {
        assertThat(Reduced.given("未来　一郎")).isEqualTo("一郎");
        assertThat(Reduced.given("GARCIA LOPEZ MARIA")).isEqualTo("LOPEZ MARIA");
        assertThat(Reduced.given("未来")).isEmpty();
    }
}
