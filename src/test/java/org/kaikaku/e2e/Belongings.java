package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.session.Arrival;
import org.kaikaku.platform.webhook.outside.Inside;
import org.kaikaku.platform.webhook.outside.Reach;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** What an account has of its own: where it is signed in, what its programs are told, who acts for it. */
record Belongings(Business business, JdbcClient jdbc, ApplicationContext house) {

    /** The owner is signed in somewhere; how the house calls that. */
    String session(String login, UUID account) {
        var id = UUID.randomUUID();
        var now = Instant.now();
        var arrival = new Arrival(id, account, "Firefox · Linux", now, now.plusSeconds(3600));
        begun(house.getBeanProvider(new Kept()).getObject(), login, arrival);
        return id.toString();
    }

    private static final class Kept
            extends ParameterizedTypeReference<FindByIndexNameSessionRepository<? extends Session>> {}

    private static <S extends Session> void begun(
            FindByIndexNameSessionRepository<S> sessions, String login, Arrival arrival) {
        var session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, login);
        session.setAttribute(Arrival.class.getName(), arrival);
        sessions.save(session);
    }

    /**
     * An address that is told of decisions.
     *
     * @param home {@code /my} or {@code /staff}
     */
    String webhook(String home, String login) throws Exception {
        try (var _ = new Inside(house.getBean(Reach.class))) {
            var answer = business.web()
                    .perform(post(home + "/webhooks")
                            .with(csrf())
                            .with(user(business.users().loadUserByUsername(login)))
                            .param("url", "http://localhost:9/")
                            .param("type", "application.decided"))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        }
        return jdbc.sql("""
                        select id from webhook_endpoint where owner = (select id from identity_account where login = ?)
                         order by made_at desc limit 1
                        """).param(login).query((row, _) -> row.getString("id")).single();
    }

    /** Something that such an address was told. */
    String told(String home, String webhook, String login) throws Exception {
        business.sent(home + "/webhooks/" + webhook + "/test", login);
        return jdbc.sql("select id from webhook_delivery where endpoint = ?::uuid limit 1")
                .param(webhook)
                .query((row, _) -> row.getString("id"))
                .single();
    }

    /** Under which the proxy acts for the giver; who is under protection gives none online, and then it is one that is not there. */
    String acting(String giver, String proxy) throws Exception {
        var given = business.web()
                .perform(post("/my/mandates")
                        .with(csrf())
                        .with(user(business.users().loadUserByUsername(giver)))
                        .param("kind", "family")
                        .param("events", "*")
                        .param("powers", "LOOK")
                        .param("from", LocalDate.now(City.ZONE).toString())
                        .param("until", LocalDate.now(City.ZONE).plusDays(30).toString()))
                .andReturn();
        var to = given.getResponse().getRedirectedUrl();
        if (to == null) {
            return UUID.randomUUID().toString();
        }
        var session = given.getRequest().getSession();
        var code = Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.contains(".given."))
                .map(session::getAttribute)
                .findFirst()
                .orElseThrow();
        business.sent("/my/mandates/acceptance", proxy, "code", code.toString());
        business.sent(to + "/confirmation", giver);
        return Business.last(to);
    }
}
