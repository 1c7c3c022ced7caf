package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** From a file of a ticket machine to how many desks the next day takes, and back to how it was. */
class DesksOfADayTest extends Journey {
    private static final int DAYS = 56;
    private static final List<List<String>> WAYS = List.of(
            List.of("jumin"),
            List.of("jumin"),
            List.of("jumin", "hoken"),
            List.of("hoken"),
            List.of("zei"),
            List.of("kodomo"));

    @Autowired
    Cities cities;

    @Autowired
    Clock clock;

    @Test
    void a_chief_brings_in_the_record_of_a_ticket_machine_and_learns_how_many_desks_tomorrow_takes() {
        var chief = atDesk();
        chief.open("/sign-in?next=/staff/waits/arrivals");
        chief.signIn(staff(Role.CHIEF, "shimin").login(), PASSWORD);
        chief.open("/staff/waits/arrivals");
        chief.press("form[enctype] button");
        assertThat(chief.text()).contains("ファイルをお選びください。");
        chief.find("#file")
                .setInputFiles(new FilePayload("発券機.csv", "text/csv", record().getBytes(StandardCharsets.UTF_8)));
        chief.press("form[enctype] button");
        assertThat(chief.text()).contains("番号札ごとの記録", "市民課", "この待合にない受付です");
        var file = chief.path();
        chief.press("#begin");
        assertThat(chief.told()).contains("見込みに使い始めました。");

        chief.open("/staff/waits/forecast");
        assertThat(chief.text()).contains("来る方の見込みと窓口の数", "市民課");
        chief.press("a[href^='/staff/waits/desks']");
        var day = chief.find("#day").inputValue();
        chief.find("#day").fill(LocalDate.parse(day).with(DayOfWeek.SUNDAY).toString());
        chief.find("#goal").fill("0");
        chief.press("main form button");
        assertThat(chief.text()).contains("分数は1から240までの数で書いてください。", "この日は閉庁日です。");
        chief.find("#day").fill(day);
        assertThat(chief.find("#goal").inputValue()).isEqualTo("0");
        chief.find("#goal").fill("15");
        chief.find("main details summary").click();
        chief.find("#away-1").fill("12:00");
        chief.press("main form button");
        assertThat(chief.text()).contains("始まりと終わりの両方を書いてください。");
        chief.find("#back-1").fill("12:45");
        chief.find("input[name='over'][value='DAY']").check();
        chief.press("main form button");
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .until(() -> chief.text().contains("足りる最小の配置"));
        chief.open(chief.path());
        assertThat(chief.text())
                .contains("足りる最小の配置", "考えている配置", "95%の確からしさで", "受付ごとの待ち時間", "1日を通して守る")
                .containsAnyOf("遠い組合せまでは調べていません", "全部試して確かめました")
                .doesNotContain("窓口を何倍に増やしても");
        var table = chief.file(chief.path() + "/desks.csv").text();
        assertThat(table).contains("足りる最小の配置,8:30,", "考えている配置,17:00,");
        chief.press("a[href$='/again']");
        assertThat(chief.find("#away-1").inputValue()).isEqualTo("12:00");
        assertThat(chief.find("input[name='over'][value='DAY']").isChecked()).isTrue();

        chief.open(file);
        chief.press("form[action$='/withdrawal'] button");
        assertThat(chief.told()).contains("取込みを取り消しました。");
        assertThat(chief.text()).contains("取り消した");
    }

    /** Two months of a small hall, and one row of a service that it does not have. */
    private String record() {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var closed = cities.current().openingHours().closed();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        var file = new StringBuilder("日付,番号札,受付,発券時刻,呼出時刻,終了時刻,窓口\n");
        var days = today.minusDays(DAYS)
                .datesUntil(today)
                .filter(day -> !closed.isClosed(day))
                .toList();
        days.forEach(day -> file.append(day(day, random)));
        return file.append(days.getFirst())
                .append(",X-1,水道課,9:00,9:01,9:02,1\n")
                .toString();
    }

    private static String day(LocalDate day, RandomGenerator random) {
        var rows = new StringBuilder();
        for (int number = 1; number <= 80; number++) {
            int came = 510 * 60 + random.nextInt(500 * 60);
            for (var service : WAYS.get(random.nextInt(WAYS.size()))) {
                int called = came + 30 + random.nextInt(8 * 60);
                int over = called + 120 + random.nextInt(10 * 60);
                rows.append(
                        "%s,A-%d,%s,%s,%s,%s,\n".formatted(day, number, service, time(came), time(called), time(over)));
                came = over;
            }
        }
        return rows.toString();
    }

    private static String time(int second) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
    }
}
