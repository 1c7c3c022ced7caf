package org.kaikaku.platform.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

/** Codes, states and sessions that come where they do not belong. */
class ReplayedCodesTest extends ThroughProvider {

    @Test
    void the_same_return_counts_once() {
        var browser = browser();
        var back = browser.fetchCode(RESIDENTS, resident());
        assertThat(browser.path(browser.get(back))).isEqualTo("/my");

        assertThat(browser.path(browser.get(back))).contains("problem=again");
    }

    @Test
    void a_return_that_was_begun_in_another_browser_signs_nobody_in() {
        var back = browser().fetchCode(RESIDENTS, resident());
        var victim = browser();

        assertThat(victim.path(victim.get(back))).as("no session").contains("problem=again");
        victim.get(RESIDENTS);
        assertThat(victim.path(victim.get(back)))
                .as("on the way to the provider")
                .contains("problem=again");

        assertThat(victim.get("/my").status()).isEqualTo(302);
    }

    @Test
    void a_stolen_code_is_worth_nothing_in_the_thiefs_own_sign_in() {
        var stolen = code(browser().fetchCode(RESIDENTS, resident()));
        var thief = browser();
        var own = thief.fetchCode(RESIDENTS, resident());

        var to = thief.path(thief.get(own.replace(code(own), stolen)));

        assertThat(to).contains("problem=again");
        assertThat(thief.get("/my").status()).isEqualTo(302);
    }

    @Test
    void a_code_that_was_used_is_worth_nothing_with_a_new_state() {
        var browser = browser();
        var subject = resident();
        var first = browser.fetchCode(RESIDENTS, subject);
        browser.get(first);
        var second = browser.fetchCode(RESIDENTS, subject);

        assertThat(browser.path(browser.get(second.replace(code(second), code(first)))))
                .contains("problem=again");
    }

    @Test
    void a_changed_or_missing_state_signs_nobody_in() {
        for (var change : new String[] {"state=changed", "nothing=at-all"}) {
            var browser = browser();
            var back = browser.fetchCode(RESIDENTS, resident()).replaceAll("state=[^&]+", change);

            assertThat(browser.path(browser.get(back))).contains("problem=again");
            assertThat(browser.get("/my").status()).isEqualTo(302);
        }
    }

    @Test
    void a_session_from_before_signing_in_is_not_the_one_after_it() {
        var browser = browser();
        var back = browser.fetchCode(RESIDENTS, resident());
        var before = browser.session();

        browser.get(back);

        assertThat(before).isNotEmpty();
        assertThat(browser.session()).isNotEqualTo(before);
        var attacker = browser();
        assertThat(attacker.with("SESSION", before).get("/my").status()).isEqualTo(302);
    }

    @Test
    void turning_back_at_the_provider_leads_to_the_other_ways_in() {
        var browser = browser();
        var asked = UriComponentsBuilder.fromUriString(
                        browser.get(RESIDENTS + "?next=/my/link").to())
                .build()
                .getQueryParams();

        var to =
                browser.path(browser.get(RESIDENTS + "/callback?error=access_denied&state=" + asked.getFirst("state")));

        assertThat(to).isEqualTo("/sign-in?problem=cancelled&next=%2Fmy%2Flink");
        assertThat(browser.get(to).page().select("[role=alert]").text()).contains("取りやめ");
    }

    @Test
    void everything_that_is_asked_of_the_provider_is_bound_to_this_sign_in() {
        var first = asked();
        var second = asked();

        assertThat(first)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("nonce", "state", "code_challenge");
        for (var once : new String[] {"nonce", "state", "code_challenge"}) {
            assertThat(first.get(once)).isNotEqualTo(second.get(once));
        }
    }

    private Map<String, String> asked() {
        return UriComponentsBuilder.fromUriString(browser().get(RESIDENTS).to())
                .build()
                .getQueryParams()
                .toSingleValueMap();
    }

    private static String code(String back) {
        return String.valueOf(UriComponentsBuilder.fromUri(URI.create(back))
                .build()
                .getQueryParams()
                .getFirst("code"));
    }
}
