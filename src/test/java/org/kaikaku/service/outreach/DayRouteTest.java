package org.kaikaku.service.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The route of a day: found, accepted, told, and overtaken by who books or cancels afterwards. */
class DayRouteTest extends AtStops {
    @Autowired
    Outings outings;

    @Test
    void a_route_is_found_by_a_job_accepted_by_a_person_and_told_to_who_booked() throws Exception {
        var path = day("mizusawa", 1);
        var page = office(path) + "/route";
        var link = book(path, free(path, 0), resident);
        assertThat(reads(link, resident)).contains("この間に来ます");
        assertThat(reads(page, clerk)).contains("まだ経路がありません");

        find(page);
        assertThat(reads(page, clerk))
                .contains("これは案です", "水沢集落センター", "<svg", "polyline")
                .doesNotContain("高尾診療所前");
        assertThat(opens(post(page + "/acceptance").param("version", "-1"), clerk)
                        .getStatus())
                .isEqualTo(409);
        assertThat(opens(post(page + "/acceptance").param("version", version(page)), other)
                        .getStatus())
                .isEqualTo(404);
        var late = book(path.replace("mizusawa", "takao"), free(path.replace("mizusawa", "takao"), 0), clerk);
        assertThat(late).contains("/outreach/bookings/");
        assertThat(opens(post(page + "/acceptance").param("version", version(page)), clerk)
                        .getContentAsString(UTF_8))
                .contains("経路を作り直してください");

        find(page);
        opens(post(page + "/acceptance").param("version", version(page)), clerk);
        assertThat(reads(page, clerk)).contains("この経路に決まりました", "巡回 窓口", "高尾診療所前");
        assertThat(heard("outreach.timed")).isEqualTo(1);
        assertThat(reads(link, resident)).doesNotContain("この間に来ます");
        var outing = outings.find("mirai-1", LocalDate.parse(date(path))).orElseThrow();
        assertThat(outing.at("mizusawa").orElseThrow().arrives()).isNotNull();
        assertThat(outing.at("kinone").orElseThrow().arrives()).isNull();
        assertThat(outings.booking(id(link)).orElseThrow().from())
                .isEqualTo(outing.at("mizusawa").orElseThrow().arrives());

        assertThat(line(path)).contains("経路が決定");
        opens(post(late + "/cancellation"), "");
        assertThat(line(path)).contains("経路の作り直しが必要");
        assertThat(menu(clerk)).containsPattern("href=\"/staff/outings\"[^>]*>(?s:.){0,60}badge");
        assertThat(menu(other)).doesNotContainPattern("href=\"/staff/outings\"[^>]*>(?s:.){0,60}badge");
        assertThat(reads(office(path), clerk)).contains("経路を決めたあとに、予約や取消しがありました");
    }

    private String menu(String login) throws Exception {
        var page = reads("/staff/for-me", login);
        return page.substring(0, page.indexOf("</header>"));
    }

    /** Of the list of outings. */
    private String line(String path) throws Exception {
        var page = reads("/staff/outings", clerk);
        int from = page.indexOf(office(path) + '"');
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private void find(String page) throws Exception {
        opens(post(page), clerk);
        await().atMost(Duration.ofSeconds(60)).until(() -> !reads(page, clerk).contains("探しています"));
    }

    private String version(String page) throws Exception {
        var found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(reads(page, clerk));
        return found.find()
                ? found.group(1)
                : String.valueOf(jdbc.sql("select version from outreach_route where day = ?")
                        .param(LocalDate.parse(date(page.replace("/route", ""))))
                        .query(Integer.class)
                        .single());
    }
}
