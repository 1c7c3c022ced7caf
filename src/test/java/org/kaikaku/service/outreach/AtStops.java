package org.kaikaku.service.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Residents and clerks at Mirai's stops. Each test has a day of its own at one of them, so that none takes another's turn. */
@HouseTest
abstract class AtStops {
    static final Pattern FREE = Pattern.compile("name=\"from\" value=\"([^\"]+)\"");

    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    JdbcClient jdbc;

    MockMvc web;
    String clerk = "";
    String other = "";
    String resident = "";
    UUID account = UUID.randomUUID();

    @BeforeEach
    final void people() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        clerk = staff("shimin");
        other = staff("zeimu");
        resident = UUID.randomUUID() + "@example.jp";
        account = accounts.open(false, resident, "巡回 太郎", "a long enough password", null, List.of());
    }

    /** The form's path of the n-th day on which the van comes to a stop. */
    final String day(String stop, int n) throws Exception {
        return Pattern.compile("href=\"(/outreach/stops/" + stop + "/days/[0-9-]+)\"")
                .matcher(reads("/outreach/stops/" + stop, ""))
                .results()
                .skip(n)
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    static String date(String path) {
        return path.replaceAll(".*/", "");
    }

    static String office(String path) {
        return "/staff/outings/mirai-1/" + date(path);
    }

    final String free(String path, int n) throws Exception {
        return FREE.matcher(reads(path, ""))
                .results()
                .skip(n)
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    final String book(String path, String from, String login) throws Exception {
        return String.valueOf(opens(guest(path, from), login).getRedirectedUrl());
    }

    static MockHttpServletRequestBuilder guest(String path, String from) {
        return post(path)
                .param("errand", "talk")
                .param("from", from)
                .param("name", "巡回 はな")
                .param("kana", "じゅんかい はな")
                .param("phone", "090-0000-0000");
    }

    final UUID id(String link) {
        return jdbc.sql("select id from outreach_booking where secret_hash = encode(sha256(cast(? as bytea)), 'hex')")
                .param(date(link).getBytes(UTF_8))
                .query(UUID.class)
                .single();
    }

    final int heard(String kind) {
        return jdbc.sql("select count(*) from notice_notice where account = ? and kind = ?")
                .params(account, kind)
                .query(Integer.class)
                .single();
    }

    final void run(String job) {
        jobs.stream().filter(one -> one.name().equals(job)).forEach(RecurringJob::run);
    }

    final String staff(String division) {
        var login = UUID.randomUUID().toString();
        accounts.open(
                true,
                login,
                "巡回 窓口",
                "a long enough password",
                division,
                List.of(new Assignment(Role.RECEPTION, division)));
        return login;
    }

    final String reads(String path, String login) throws Exception {
        var answer = opens(get(path), login);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    final MockHttpServletResponse opens(MockHttpServletRequestBuilder request, String login) throws Exception {
        var with = login.isEmpty() ? request : request.with(user(users.loadUserByUsername(login)));
        return web.perform(with.with(csrf())).andReturn().getResponse();
    }
}
