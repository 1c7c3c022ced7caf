package org.kaikaku.service.appointment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.HousePages;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Role;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Its page for residents and its desk, in the city of all tests. */
abstract class BereavementCorner extends HousePages {
    private static final Pattern FREE = Pattern.compile("name=\"from\" value=\"([^\"]+)\"");
    static final String DESK = "/appointments/desks/okuyami";
    static final String ANSWERS = "asked=1&notified=yes&resident=yes&property=yes&farmland=no&pension=yes";

    String clerk = "";
    String other = "";
    String resident = "";

    @BeforeEach
    void people() {
        clerk = staff("shimin");
        other = staff("zeimu");
        resident = resident("予約 太郎");
    }

    String staff(String division) {
        return staff("窓口 さくら", Role.RECEPTION, division);
    }

    LocalDate monday(int week) {
        return today().with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY))
                .plusWeeks(week);
    }

    /** @param week from this one on; the next with a free time */
    String free(int week) throws Exception {
        for (int later = week + 1; later < week + 5; later++) {
            var times = freeTimes(later);
            if (!times.isEmpty()) {
                return times.iterator().next();
            }
        }
        throw new AssertionError("Nothing is free");
    }

    Set<String> freeTimes(int week) throws Exception {
        var page = reads(DESK + "/times?" + ANSWERS + "&week=" + monday(week), "");
        return FREE.matcher(page)
                .results()
                .map(match -> match.group(1))
                .filter(from -> !Instant.parse(from)
                        .isBefore(monday(week).atStartOfDay(City.ZONE).toInstant()))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    String hold(String from) {
        var held = opens(post(DESK + "/holds?" + ANSWERS).param("from", from), "");
        assertThat(held.getRedirectedUrl()).startsWith("/appointments/visits/");
        return String.valueOf(held.getRedirectedUrl());
    }

    MockHttpServletResponse book(String link) {
        return opens(details(post(link)), "");
    }

    static MockHttpServletRequestBuilder details(MockHttpServletRequestBuilder request) {
        return request.param("name", "山田 花子").param("kana", "やまだ はなこ").param("phone", "０９０−1234−5678");
    }

    UUID visit(String link) {
        return jdbc.sql("select id from appointment_visit where secret_hash = encode(sha256(cast(? as bytea)), 'hex')")
                .param(link.replaceAll(".*/", "").getBytes(UTF_8))
                .query(UUID.class)
                .single();
    }

    String from(UUID visit) {
        return jdbc.sql("select starts from appointment_visit where id = ?")
                .param(visit)
                .query((row, _) -> row.getTimestamp(1).toInstant().toString())
                .single();
    }
}
