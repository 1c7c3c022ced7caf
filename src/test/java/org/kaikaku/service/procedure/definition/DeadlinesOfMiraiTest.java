package org.kaikaku.service.procedure.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactProblem;
import org.kaikaku.platform.rules.FactRef;

/** The days on the edge of the deadlines that most people meet, reckoned by hand from the words of the law and a calendar. */
class DeadlinesOfMiraiTest {
    /** A Friday; the Monday after it is 勤労感謝の日. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final Catalogue MIRAI = CatalogueOfFolder.mirai(TODAY);

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({
        // 戸籍法43条1項: from the day of the event itself; a closed last day goes on (地方自治法4条の2第4項)
        "shussei-todoke,             2026-11-07, 2026-11-20",
        "shussei-todoke,             2026-11-08, 2026-11-24",
        "shussei-todoke-kokugai,     2026-08-21, 2026-11-20",
        // 住民基本台帳法22条・23条・25条: within fourteen days, the first not counted
        "tennyu-todoke,              2026-11-06, 2026-11-20",
        "tennyu-todoke,              2026-11-07, 2026-11-24",
        "tenkyo-todoke,              2026-11-06, 2026-11-20",
        "setainushi-henko,           2026-11-06, 2026-11-20",
        "setainushi-henko,           2026-12-15, 2027-01-04",
        // 同24条: beforehand, so a closed day goes back
        "tenshutsu-todoke,           2026-12-20, 2026-12-18",
        "suido-kaishi,               2026-12-20, 2026-12-18",
        // 国民健康保険法9条, 介護保険法12条, 高齢者の医療の確保に関する法律54条, 国民年金法12条: within fourteen days
        "kokuho-kanyu,               2026-11-06, 2026-11-20",
        "kokuho-shussei,             2026-11-06, 2026-11-20",
        "kokuho-shikaku-soshitsu,    2026-11-06, 2026-11-20",
        "kokuho-setainushi-henko,    2026-11-06, 2026-11-20",
        "kaigo-shikaku-soshitsu,     2026-11-06, 2026-11-20",
        "kaigo-tennyu,               2026-11-06, 2026-11-20",
        "kouki-shikaku-soshitsu,     2026-11-06, 2026-11-20",
        "kouki-tennyu,               2026-11-06, 2026-11-20",
        "nenkin-shibo-todoke,        2026-11-06, 2026-11-20",
        "nenkin-shubetsu-henko,      2026-11-06, 2026-11-20",
        "jidofuyo-shibo,             2026-11-06, 2026-11-20",
        "mynumber-kisai,             2026-11-06, 2026-11-20",
        "zairyu-jukyochi,            2026-11-06, 2026-11-20",
        // 児童手当法8条3項・9条: within fifteen days of the day after
        "jidoteate-nintei,           2026-11-05, 2026-11-20",
        "jidoteate-nintei,           2026-11-06, 2026-11-24",
        "jidoteate-zogaku,           2026-11-05, 2026-11-20",
        "jidoteate-tennyu,           2026-11-05, 2026-11-20",
        "jidoteate-jukyusha-henko,   2026-11-05, 2026-11-20",
        // 道路運送車両法13条, 未来市市税条例, 狂犬病予防法4条, 浄化槽法11条の3
        "futsu-jidosha,              2026-11-05, 2026-11-20",
        "gentsuki-meigi,             2026-11-05, 2026-11-20",
        "gentsuki-shobun,            2026-10-21, 2026-11-20",
        "inu-shoyusha,               2026-10-21, 2026-11-20",
        "inu-henko,                  2026-10-21, 2026-11-20",
        "jokaso-haishi,              2026-10-21, 2026-11-20",
        // 森林法10条の7の2, 個人情報の保護に関する法律90条3項
        "shinrin-tochi,              2026-08-22, 2026-11-20",
        "hoyu-kojin-teisei,          2026-08-22, 2026-11-20",
        // 地方税法384条の3: the day on which three months from the day after have passed, not the last of the three months
        "genshoyusha-shinkoku,       2026-03-10, 2026-06-11",
        "genshoyusha-shinkoku,       2025-11-29, 2026-03-02",
        // 民法915条, 所得税法125条, 相続税法27条, 不動産登記法76条の2; months by the calendar (民法143条2項)
        "sozoku-hoki,                2026-08-20, 2026-11-20",
        "sozoku-hoki,                2026-11-30, 2027-03-01",
        "jun-kakutei-shinkoku,       2026-07-10, 2026-11-10",
        "sozoku-zei,                 2026-01-06, 2026-11-06",
        "sozoku-toki,                2024-04-01, 2027-04-01",
        "nochi-sozoku,               2026-01-20, 2026-11-20",
        // a right that lapses lapses on a Saturday too
        "kokuho-sosaihi,             2024-11-20, 2026-11-20",
        "kokuho-sosaihi,             2024-11-21, 2026-11-21",
        "kouki-sosaihi,              2024-11-21, 2026-11-21",
        "shussan-ichijikin,          2024-11-21, 2026-11-21",
        "jidoteate-mishiharai,       2024-11-21, 2026-11-21",
        "shibo-ichijikin,            2024-11-21, 2026-11-21",
        "seimei-hoken,               2023-11-21, 2026-11-21",
        "nenkin-mishikyu,            2021-11-21, 2026-11-21",
        "izoku-kiso-nenkin,          2021-11-21, 2026-11-21",
    })
    void the_last_day_is_the_one_that_the_law_says(String procedure, LocalDate event, LocalDate due) {
        var deadline = Objects.requireNonNull(MIRAI.procedure(procedure).deadline());

        assertThat(deadline.rule()
                        .due(event, MIRAI.city().openingHours().closed())
                        .date())
                .isEqualTo(due);
    }

    @Test
    void on_the_day_before_the_75th_birthday_the_insurance_is_still_the_old_one() {
        MIRAI.rules().check(died("1951-11-20", "2026-11-19", "kokuho"), TODAY);
        MIRAI.rules().check(died("1951-11-20", "2026-11-20", "kouki"), TODAY);
        assertThatThrownBy(() -> MIRAI.rules().check(died("1950-11-19", "2026-11-19", "kokuho"), TODAY))
                .isInstanceOf(FactProblem.class);
    }

    private static Map<FactRef, Answer> died(String born, String died, String insurance) {
        return Map.of(
                FactRef.of("deceased.birth_date"), new Answer.Known(LocalDate.parse(born)),
                FactRef.of("deceased.death_date"), new Answer.Known(LocalDate.parse(died)),
                FactRef.of("deceased.insurance"), new Answer.Known(insurance));
    }
}
