package org.kaikaku.service.procedure.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.interview.About;
import org.kaikaku.service.procedure.interview.People;

/**
 * Somebody who came to the demo city hall.
 *
 * @param person register number of the applicant; null for people who are not in the register
 * @param dead register number of the one who died; null where nobody did
 * @param daysAgo when they came
 */
record DemoFamily(
        String event, @Nullable String person, @Nullable String dead, String name, String kana, int daysAgo) {

    /** Names of nobody, for those who are not in the register. */
    static final List<List<String>> NEWCOMERS = List.of(
            List.of("若林 直人", "ワカバヤシ ナオト"),
            List.of("グエン・ティ・ラン", "グエン・ティ・ラン"),
            List.of("八重樫 千尋", "ヤエガシ チヒロ"),
            List.of("小鳥遊 蓮", "タカナシ レン"),
            List.of("Rodriguez Garcia Maria Fernanda", "ロドリゲス ガルシア マリア フェルナンダ"),
            List.of("東 一", "アズマ ハジメ"));

    People people() {
        return new People(person, dead == null ? new About.Unsaid() : new About.Registered(dead));
    }
}
