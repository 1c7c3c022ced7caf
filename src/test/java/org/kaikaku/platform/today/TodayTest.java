package org.kaikaku.platform.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Postings;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class TodayTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    Postings postings;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;

    @BeforeEach
    void the_house_is_open() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
    }

    @Test
    void whoever_keeps_the_house_begins_with_how_it_is() throws Exception {
        var keeper = staff(new Assignment(Role.ADMINISTRATOR, "*"));

        assertThat(opens("/staff", keeper).getRedirectedUrl()).isEqualTo("/staff/today");
        assertThat(reads("/staff/today", keeper))
                .contains("href=\"/staff/operation\"", "最後に取れた控えから", "市のファイルの版", "href=\"/staff/roles\"")
                .doesNotContain("href=\"/staff/arrears\"", "受信箱");
    }

    @Test
    void whoever_keeps_the_books_begins_with_what_is_late_or_differs() throws Exception {
        var treasurer = staff(new Assignment(Role.TREASURER, "*"));

        assertThat(opens("/staff", treasurer).getRedirectedUrl()).isEqualTo("/staff/today");
        assertThat(reads("/staff/today", treasurer))
                .contains("期限を過ぎた請求", "href=\"/staff/suspense\"", "href=\"/staff/settlements\"", "締めるのを待つレジ")
                .doesNotContain("href=\"/staff/operation\"");
    }

    @Test
    void whoever_works_on_cases_begins_with_the_inbox() throws Exception {
        var worker = staff(new Assignment(Role.CASE_WORKER, "shimin"));

        assertThat(opens("/staff", worker).getStatus()).isEqualTo(200);
        assertThat(reads("/staff/today", worker)).doesNotContain("役割のない職員");
    }

    @Test
    void residents_have_no_such_page() throws Exception {
        var login = UUID.randomUUID() + "@example.jp";
        accounts.open(false, login, "住民 一", "a long enough password", null, List.of());

        assertThat(opens("/staff/today", login).getStatus()).isEqualTo(403);
    }

    /** In a transaction that is taken back, beside which nobody else's accounts are counted. */
    @Test
    @Transactional
    void staff_without_a_role_are_counted_until_they_have_one_or_have_left() {
        int before = postings.staffWithoutRole();
        var idle = staff();
        assertThat(postings.staffWithoutRole()).isEqualTo(before + 1);

        var account = Objects.requireNonNull(accounts.staffCalled(List.of(idle)).getFirst())
                .actor()
                .account();
        jdbc.sql("update identity_account set ends = date '2020-03-31' where id = ?")
                .param(account)
                .update();

        assertThat(postings.staffWithoutRole()).isEqualTo(before);
    }

    private String staff(Assignment... assignments) {
        var login = "t" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(true, login, "今日 始める", "a long enough password", "shimin", List.of(assignments));
        return login;
    }

    private String reads(String path, String login) throws Exception {
        return opens(path, login).getContentAsString();
    }

    private MockHttpServletResponse opens(String path, String login) throws Exception {
        return web.perform(get(path).with(user(users.loadUserByUsername(login))))
                .andReturn()
                .getResponse();
    }
}
