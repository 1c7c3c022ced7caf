package org.kaikaku.platform.city;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.platform.language.EasyText;
import org.kaikaku.platform.language.Text;

class EasyTextTest {
    @Test
    void written_with_readings_in_short_sentences_it_is_right() {
        assertThat(EasyText.problems(new Text("手続", "お|金《かね》を もらう 手続《てつづ》きです。15|歳《さい》から。", "x")))
                .isEmpty();
    }

    @Test
    void a_kanji_without_a_reading_is_told() {
        assertThat(EasyText.problems(new Text("手続", "手続《てつづ》きの 紙と 人々", "x")))
                .containsExactly("\"紙\" has no reading", "\"人々\" has no reading");
    }

    @Test
    void a_sentence_may_have_forty_characters_and_not_one_more() {
        String forty = "あ".repeat(39) + "市《し》";
        assertThat(EasyText.problems(new Text("長", forty + "。" + forty + "\n" + forty, "x")))
                .isEmpty();
        assertThat(EasyText.problems(new Text("長", forty + "あ。", "x")))
                .singleElement()
                .asString()
                .startsWith("a sentence of 41 characters is longer than 40");
    }

    @Test
    void a_copy_of_the_japanese_is_told_when_it_is_longer_than_a_name() {
        assertThat(EasyText.problems(new Text("マイナンバーカードセンター", "マイナンバーカードセンター", "x")))
                .containsExactly("says the same as ja");
        assertThat(EasyText.problems(new Text("マイナンバーカード", "マイナンバーカード", "x"))).isEmpty();
    }
}
