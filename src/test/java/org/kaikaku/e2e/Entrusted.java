package org.kaikaku.e2e;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Absences;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody lets another do: look for them, agree with them, stand in for them. */
record Entrusted(
        MockMvc web, UserDetailsService users, Consents consents, Absences absences, Accounts accounts, Clock clock) {

    /** An owner lets their family look. */
    String mandate(String owner) throws Exception {
        var answer = web.perform(request(HttpMethod.POST, "/my/mandates")
                        .with(csrf())
                        .with(user(users.loadUserByUsername(owner)))
                        .param("kind", "family")
                        .param("events", "*")
                        .param("powers", "LOOK")
                        .param("from", LocalDate.now(City.ZONE).toString())
                        .param("until", LocalDate.now(City.ZONE).plusDays(30).toString()))
                .andReturn()
                .getResponse();
        // Who is under protection gives none online; the doors of such a person are tried with one that is not there.
        var to = answer.getRedirectedUrl();
        return to == null ? UUID.randomUUID().toString() : to.replaceAll(".*/", "");
    }

    /** Somebody elsewhere asks; a chief of the division may agree. */
    String consent(UUID account) {
        var request = new ConsentRequest(
                "test.door",
                "door/" + account,
                null,
                Text.same("戸を開ける"),
                "試すため",
                Map.of(),
                Right.DECIDE,
                "shimin",
                null);
        return consents.ask(request, accounts.actor(account).orElseThrow()).id().toString();
    }

    /** Somebody is away from today on, and another takes over. */
    String absence(UUID absent, UUID substitute) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        return absences.add(absent, substitute, today, today.plusDays(1), "研修").toString();
    }
}
