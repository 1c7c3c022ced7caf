package org.kaikaku.platform.staffing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
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

/** Two who give roles, a clerk and a chief, at their browsers. */
@HouseTest
abstract class MembersOfStaff {
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
    String administrator = "";
    String second = "";
    String clerk = "";
    String chief = "";

    @BeforeEach
    void a_few_members_of_staff() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        administrator = staff("情報 管理", Role.ADMINISTRATOR, "*");
        second = staff("副島 守", Role.ADMINISTRATOR, "*");
        clerk = staff("青葉 みどり", Role.CASE_WORKER, "shimin");
        chief = staff("森下 由紀", Role.CHIEF, "zeimu");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    Actor actor(String login) {
        return accounts.actor(account(login)).orElseThrow();
    }

    UUID account(String login) {
        return jdbc.sql("select id from identity_account where login = ?")
                .param(login)
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    String staff(String name, Role role, String division) {
        var login = UUID.randomUUID().toString();
        accounts.open(true, login, name, "a long enough password", "shimin", List.of(new Assignment(role, division)));
        return login;
    }

    String reads(String path, String login) throws Exception {
        return opens(path, login).getContentAsString(UTF_8);
    }

    MockHttpServletResponse opens(String path, String login) {
        return answer(get(URI.create(path)), login);
    }

    MockHttpServletResponse sends(String path, String login, Map<String, String> form) {
        var request = post(path).with(csrf());
        form.forEach(request::param);
        return answer(request, login);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String login) {
        try {
            return web.perform(request.with(user(users.loadUserByUsername(login))))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
