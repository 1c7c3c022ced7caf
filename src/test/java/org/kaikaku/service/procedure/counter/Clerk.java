package org.kaikaku.service.procedure.counter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody of the staff before a screen. */
public final class Clerk {
    private final MockMvc web;
    private final UserDetails user;
    public final Actor actor;

    public Clerk(WebApplicationContext house, Role role) {
        web = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
        var login = UUID.randomUUID().toString();
        var accounts = house.getBean(Accounts.class);
        var account = accounts.open(
                true, login, "川瀬 徹", "a long enough password", "shimin", List.of(new Assignment(role, "shimin")));
        actor = accounts.actor(account).orElseThrow();
        user = house.getBean(UserDetailsService.class).loadUserByUsername(login);
    }

    public MockHttpServletResponse opens(String path) {
        return answer(get(URI.create(path)));
    }

    /** The page as it is read. */
    public String reads(String path) {
        try {
            return opens(path).getContentAsString(UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    public MockHttpServletResponse sends(String path, String... fields) {
        var request = post(URI.create(path)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(request);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
        try {
            return web.perform(request.with(user(user))).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
