package org.kaikaku.platform.register.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellingTest {
    private static final Telling HIDDEN = new Telling(Place.telling("未来市秘湖町七丁目8番9号コーポ髙﨑203号室"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "未来市秘湖町七丁目8番9号コーポ髙﨑203号室",
                "秘湖町７丁目８番９号",
                "秘湖町七丁目八番九号",
                "秘湖町7-8-9",
                "秘湖町７－８－９",
                "秘湖町7−8−9-203",
                "秘湖町 7 丁目 8 番地の 9",
                "住所は秘湖町7ー8ー9です",
                "<td>秘湖町</td><td>7-8-9</td>",
                "秘湖町<b>7</b>丁目&nbsp;8番9号",
                "<input name=\"a\" value=\"秘湖町7-8-9\">",
                "&#x79D8;&#28246;町7-8-9",
                "<a href=\"/x?address=%E7%A7%98%E6%B9%96%E7%94%BA7-8-9\">",
                "<ruby>秘湖町<rt>ひこちょう</rt></ruby>7-8-9",
                "DESCRIPTION:秘湖町7丁\r\n 目8番9号",
                "コーポ高崎",
                "秘湖\u200B町7-8-9"
            })
    void an_address_is_found_however_it_is_written(String text) {
        assertThat(HIDDEN.in(Folded.of(text))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"秘湖町", "秘湖町7-8-91", "秘湖町7-8", "秘湖町17-8-9", "湖町7-8-9", "", "<", "%", "&#x110000;", "&#;"})
    void another_address_is_not(String text) {
        assertThat(HIDDEN.in(Folded.of(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"東京都港区芝公園四丁目2番8号", "北海道虻田郡ニセコ町字曽我十二番地", "京都府京都市中京区寺町通御池上る488", "未来市本町二十三番地の4", "三重県四日市市諏訪町1-5"})
    void addresses_of_all_sorts_are_found_in_themselves_and_without_what_stands_above_the_town(String address) {
        var telling = new Telling(Place.telling(address));
        assertThat(telling.in(Folded.of(address))).hasSize(1);
        var town = address.replaceFirst("^(東京都港区|北海道虻田郡|京都府京都市中京区|未来市|三重県四日市市)", "");
        assertThat(telling.in(Folded.of(town))).hasSize(1);
    }

    @Test
    void what_is_kept_back_is_the_address_and_nothing_else_and_markup_stays() {
        var text = "<p>花子 未来市<b>秘湖町</b>七丁目8番<i>9</i>号 TEL</p>";
        assertThat(WithholdAddresses.without(text, HIDDEN.in(Folded.of(text)), "■"))
                .isEqualTo("<p>花子 未来市<b>■</b><i></i>号 TEL</p>".replace("<i></i>", "<i></i>"));
    }

    @Test
    void japanese_half_width_voiced_kana_is_the_same_as_full_width() {
        assertThat(new Telling(Place.telling("未来市ガゼボ町1-2-3")).in(Folded.of("ｶﾞｾﾞﾎﾞ町１−２−３")))
                .hasSize(1);
    }

    /** Figures for docs/adr; nothing is asserted of time. */
    @Test
    void what_a_page_costs_is_printed() {
        var words = new ArrayList<String>();
        IntStream.range(0, 2_000)
                .forEach(i -> words.addAll(
                        Place.telling("未来市架空町%d丁目%d番%d号".formatted(i % 9 + 1, i / 9 % 40 + 1, i / 360 + 1))));
        var telling = new Telling(words);
        var page =
                "<tr><td>未来 花子</td><td class=\"num\">令和8年11月27日</td><td><a href=\"/staff/cases/R8-000123-4\">世帯主変更届</a></td></tr>\n"
                        .repeat(500);
        var times = new ArrayList<Long>();
        int found = 0;
        for (int i = 0; i < 60; i++) {
            long begin = System.nanoTime();
            found += telling.in(Folded.of(page)).size();
            times.add(System.nanoTime() - begin);
        }
        var sorted = List.copyOf(times.subList(20, 60)).stream().sorted().toList();
        System.out.printf(
                "Guard: %,d characters against %,d addresses, median %.2f ms, slowest %.2f ms of 40%n",
                page.length(), words.size(), sorted.get(20) / 1e6, sorted.getLast() / 1e6);
        assertThat(found).isZero();
    }
}
