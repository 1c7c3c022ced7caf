package org.kaikaku.service.procedure.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.service.procedure.definition.CoreSystem.Letters;

class WidthTest {
    @Test
    void katakana_letters_and_figures_have_a_half_width() {
        assertThat(Width.of("ガギャパーヴ・ー「」。 ABC12-", Letters.HALF)).isEqualTo("ｶﾞｷﾞｬﾊﾟｰｳﾞ･ｰ｢｣｡ ABC12-");
        assertThat(Width.of("未来 はなこ 𠮷", Letters.HALF)).isEqualTo("未来 はなこ 𠮷");
    }

    @Test
    void half_width_with_its_marks_becomes_one_sign_of_full_width() {
        assertThat(Width.of("ｶﾞｷﾞｬﾊﾟｰｳﾞ a1", Letters.FULL)).isEqualTo("ガギャパーヴ\u3000ａ１");
        assertThat(Width.of("ｱﾞﾟ", Letters.FULL)).isEqualTo("ア゛゜");
    }

    @Test
    void what_goes_one_way_comes_back() {
        var text = "ミライ ハナコ";
        assertThat(Width.of(Width.of(text, Letters.HALF), Letters.FULL)).isEqualTo("ミライ\u3000ハナコ");
        assertThat(Width.of(text, Letters.AS_WRITTEN)).isEqualTo(text);
    }
}
