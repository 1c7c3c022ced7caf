package org.kaikaku.service.counter.visitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.language.Language;
import org.kaikaku.service.counter.ticket.IssueTicket;
import org.kaikaku.service.counter.ticket.Slip;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The hall changes meanwhile by what other tests left and by the minute, so two looks may differ: three in a row never all do. */
@HouseTest
class BoardPagesTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired
    WebApplicationContext house;

    @Autowired
    DrawBoard draw;

    @Autowired
    IssueTicket issue;

    @Autowired
    JdbcClient jdbc;

    private final String mine = "board-" + UUID.randomUUID();
    private MockMvc web;

    @BeforeEach
    void browser() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
    }

    /** The hall shows it to all other tests. */
    @AfterEach
    void nobody_of_these_waits() {
        jdbc.sql("update counter_ticket set state = 'LEFT' where asked = ?")
                .param(mine)
                .update();
    }

    @Test
    void a_board_that_shows_what_there_is_gets_nothing_and_one_that_does_not_gets_the_page() throws Exception {
        var tag = new String[] {tag(look("ja", "\"of a page before\""))};
        await().atMost(LONG).until(() -> {
            var again = look("ja", tag[0]);
            tag[0] = tag(again);
            return again.getStatus() == 304 && again.getContentLength() <= 0;
        });

        issue.issue(new IssueTicket.Wish("care", "", Slip.Source.RECEPTION, mine));

        await().atMost(LONG).until(() -> look("ja", tag[0]).getStatus() == 200);
    }

    @Test
    void the_page_comes_whole_in_each_language_and_with_what_guards_every_page() throws Exception {
        var japanese = look("ja", "");
        var english = look("en", "");

        assertThat(japanese.getContentAsString(UTF_8)).contains("lang=\"ja\"", "市民課", "data-fresh");
        assertThat(english.getContentAsString(UTF_8)).contains("lang=\"en\"", "Citizens");
        assertThat(tag(english)).isNotEqualTo(tag(japanese));
        assertThat(japanese.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(japanese.getHeader("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(japanese.getHeaders("Vary").toString()).contains("Cookie", "Accept-Language");
        assertThat(japanese.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(japanese.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void it_is_drawn_once_for_all_who_look_at_the_same() {
        await().atMost(LONG)
                .until(() -> draw.draw(Language.EASY).page()
                        == draw.draw(Language.EASY).page());
    }

    private MockHttpServletResponse look(String language, String known) throws Exception {
        return web.perform(get("/board").header("Accept-Language", language).header("If-None-Match", known))
                .andReturn()
                .getResponse();
    }

    private static String tag(MockHttpServletResponse answer) {
        return String.valueOf(answer.getHeader("ETag"));
    }
}
