package org.kaikaku;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * The pages of the house without a browser, asked for by people whom no other test knows. Whoever asks is named by their login, and
 * {@link #NOBODY} has not signed in.
 */
@HouseTest
public abstract class HousePages {
    protected static final String NOBODY = "";
    protected static final String PASSWORD = "a long enough password";

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Clock clock;

    @Autowired
    protected WebApplicationContext house;

    @Autowired
    protected UserDetailsService users;

    @Autowired
    List<RecurringJob> jobs;

    protected MockMvc web;

    @BeforeEach
    void the_house_is_open() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", Filter.class))
                .apply(springSecurity())
                .addFilters(house.getBean("guardAnswers", Filter.class))
                .build();
    }

    protected LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    /** The login of a new account. */
    protected String resident(String name) {
        var login = UUID.randomUUID() + "@example.jp";
        accounts.open(false, login, name, PASSWORD, null, List.of());
        return login;
    }

    /** The login of a new account with one role. */
    protected String staff(String name, Role role, String division) {
        return staff(name, division.equals("*") ? "shimin" : division, new Assignment(role, division));
    }

    protected String staff(String name, String office, Assignment... roles) {
        var login = "s" + UUID.randomUUID().toString().substring(0, 13);
        accounts.open(true, login, name, PASSWORD, office, List.of(roles));
        return login;
    }

    protected UUID account(String login) {
        return jdbc.sql("select id from identity_account where login = ?")
                .param(login)
                .query(UUID.class)
                .single();
    }

    protected Actor actor(String login) {
        return accounts.actor(account(login)).orElseThrow();
    }

    /** A page that is there. */
    protected String reads(String path, String login) {
        var answer = opens(path, login);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return text(answer);
    }

    protected MockHttpServletResponse opens(String path, String login) {
        return opens(get(address(path)), login);
    }

    /** @param fields the name of a field and what is typed into it, by turns */
    protected MockHttpServletResponse sends(String path, String login, String... fields) {
        var form = post(address(path));
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return opens(form, login);
    }

    protected MockHttpServletResponse sends(String path, String login, Map<String, String> form) {
        var request = post(address(path));
        form.forEach(request::param);
        return opens(request, login);
    }

    protected MockHttpServletResponse opens(AbstractMockHttpServletRequestBuilder<?> request, String login) {
        if (!login.equals(NOBODY)) {
            request.with(user(users.loadUserByUsername(login)));
        }
        try {
            return web.perform(request.with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Where an answer leads to. */
    protected static String to(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getRedirectedUrl(), () -> answer.getStatus() + " leads nowhere");
    }

    protected static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString(UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    /** A round that the house makes by itself now and then. */
    protected void run(String job) {
        jobs.stream().filter(one -> one.name().equals(job)).forEach(RecurringJob::run);
    }

    /** Japanese may stand in it as it is. */
    private static URI address(String path) {
        return URI.create(URI.create(path).toASCIIString());
    }
}
