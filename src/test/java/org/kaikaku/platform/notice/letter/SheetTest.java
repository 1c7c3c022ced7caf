package org.kaikaku.platform.notice.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.platform.notice.template.LetterRules;

class SheetTest {
    private static final LetterRules.Window WINDOW = new LetterRules.Window(22, 16, 78, 34);

    @Test
    void a_usual_address_is_set_large_in_as_many_lines_as_it_has_parts() {
        var sheet = Sheet.of("000-0001", "未来市中央一丁目2番3号", "未来 花子", WINDOW).orElseThrow();

        assertThat(sheet.size()).isEqualTo(11);
        assertThat(sheet.lines()).containsExactly("〒000-0001", "未来市中央一丁目2番3号");
        assertThat(sheet.name()).containsExactly("未来 花子 様");
        assertThat(sheet.byHand()).isFalse();
    }

    @Test
    void a_long_one_is_broken_and_set_smaller_and_nothing_of_it_is_lost() {
        var address = "未来県未来市大字未来町字上未来山下四丁目1234番地の56 グランドメゾン未来中央公園前ステーションタワー西棟 第2305号室";
        var name = "ジャン=バティスト・アレクサンドル・ド・ラ・フォンテーヌ・フォン・ミライ";

        var sheet = Sheet.of("000-0001", address, name, WINDOW).orElseThrow();

        assertThat(sheet.size()).isLessThan(11);
        assertThat(String.join("", sheet.lines()).replace(" ", "")).isEqualTo("〒000-0001" + address.replace(" ", ""));
        assertThat(String.join("", sheet.name()).replace(" ", "")).isEqualTo(name + "様");
        assertThat(sheet.lines()).hasSizeGreaterThan(2);
    }

    @Test
    void what_does_not_fit_even_small_is_not_cut_but_left_to_a_clerk() {
        assertThat(Sheet.of("000-0001", "未来市".repeat(120), "未来 花子", WINDOW)).isEmpty();
    }

    @Test
    void a_character_that_the_fonts_lack_is_left_to_be_written_by_hand() {
        assertThat(Sheet.of("000-0001", "未来市中央一丁目2番3号", "\uD86D\uDF40田 花子", WINDOW)
                        .orElseThrow()
                        .byHand())
                .isTrue();
    }
}
