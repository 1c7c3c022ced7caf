package org.kaikaku.service.appointment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Its page for residents and its desk, in the city of all tests. */
@HouseTest
abstract class BereavementCorner {
    private static final Pattern FREE = Pattern.compile("name=\"from\" value=\"([^\"]+)\"");
    static final String DESK = "/appointments/desks/okuyami";
    static final String ANSWERS = "asked=1&notified=yes&resident=yes&property=yes&farmland=no&pension=yes";

    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private MockMvc web;
    String clerk = "";
    String other = "";
    String resident = "";

    @BeforeEach
    void people() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        clerk = staff("shimin");
        other = staff("zeimu");
        resident = UUID.randomUUID() + "@example.jp";
        accounts.open(false, resident, "予約 太郎", "a long enough password", null, List.of());
    }

    LocalDate monday(int week) {
        return LocalDate.ofInstant(clock.instant(), City.ZONE)
                .with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY))
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

    String staff(String division) {
        var login = "e" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(
                true,
                login,
                "窓口 さくら",
                "a long enough password",
                division,
                List.of(new Assignment(Role.RECEPTION, division)));
        return login;
    }

    String reads(String path, String login) throws Exception {
        var answer = opens(get(URI.create(path)), login);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    MockHttpServletResponse opens(MockHttpServletRequestBuilder request, String login) {
        try {
            var asked = login.isEmpty() ? request : request.with(user(users.loadUserByUsername(login)));
            return web.perform(asked.with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
