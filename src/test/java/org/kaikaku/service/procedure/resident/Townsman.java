package org.kaikaku.service.procedure.resident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A resident before a screen, signed in under an account that is linked to the register. */
final class Townsman {
    private final MockMvc web;
    private final UserDetails user;
    final Actor actor;

    /** @param person register number */
    Townsman(WebApplicationContext house, String person) {
        web = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
        var accounts = house.getBean(Accounts.class);
        var login = UUID.randomUUID() + "@example.jp";
        var account = accounts.open(false, login, "市民", "a long enough password", null, List.of());
        var clerk = accounts.open(
                true,
                UUID.randomUUID().toString(),
                "川瀬 徹",
                "a long enough password",
                "shimin",
                List.of(new Assignment(Role.RECEPTION, "shimin")));
        accounts.link(
                account, accounts.issueLinkCode(person, accounts.actor(clerk).orElseThrow()));
        actor = accounts.actor(account).orElseThrow();
        user = house.getBean(UserDetailsService.class).loadUserByUsername(login);
    }

    MockHttpServletResponse opens(String path) {
        return answer(get(URI.create(path)));
    }

    String reads(String path) {
        return text(opens(path));
    }

    MockHttpServletResponse sends(String path, String... fields) {
        return answer(with(post(URI.create(path)), fields));
    }

    MockHttpServletResponse uploads(String path, String... fields) {
        return answer(with(multipart(URI.create(path)), fields));
    }

    static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), UTF_8);
    }

    private static AbstractMockHttpServletRequestBuilder<?> with(
            AbstractMockHttpServletRequestBuilder<?> request, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.with(csrf());
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return web.perform(request.with(user(user))).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
