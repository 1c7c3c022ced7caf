package org.kaikaku.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class CookiesTest {
    private final Cookies cookies = new Cookies();
    private final MockHttpServletRequest plain = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_production_session_travels_encrypted_only_and_no_neighbour_can_plant_one() {
        cookies.sessionCookie().writeCookieValue(new CookieValue(plain, response, "one"));

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-SESSION=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void so_does_the_token_of_its_forms() {
        var tokens = cookies.formTokens(new MockEnvironment().withProperty("kaikaku.kind", "production"));

        tokens.saveToken(tokens.generateToken(plain), plain, response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-XSRF-TOKEN=")
                .contains("Path=/", "Secure", "HttpOnly");
        assertThat(response.getCookies()[0].getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void a_demo_on_this_machine_needs_no_certificate() {
        var tokens = cookies.formTokens(new MockEnvironment());

        tokens.saveToken(tokens.generateToken(plain), plain, response);

        assertThat(response.getHeader("Set-Cookie")).startsWith("XSRF-TOKEN=").doesNotContain("Secure");
    }
}
