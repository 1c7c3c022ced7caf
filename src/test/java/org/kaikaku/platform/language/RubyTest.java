package org.kaikaku.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RubyTest {
    @Test
    void a_reading_belongs_to_the_kanji_before_it() {
        assertThat(Ruby.html("手続《てつづ》きを する")).isEqualTo("<ruby>手続<rt>てつづ</rt></ruby>きを する");
    }

    @Test
    void a_bar_of_either_width_says_where_the_word_begins() {
        assertThat(Ruby.html("お|金《かね》")).isEqualTo("お<ruby>金<rt>かね</rt></ruby>");
        assertThat(Ruby.html("15\uff5c歳《さい》")).isEqualTo("15<ruby>歳<rt>さい</rt></ruby>");
    }

    @Test
    void nothing_that_a_city_writes_becomes_markup() {
        assertThat(Ruby.html("<b>&\"")).isEqualTo("&lt;b&gt;&amp;&quot;");
    }

    @Test
    void without_readings_the_words_stay() {
        assertThat(Ruby.plain("|今日《きょう》まで")).isEqualTo("今日まで");
    }
}
