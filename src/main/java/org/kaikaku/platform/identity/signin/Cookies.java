package org.kaikaku.platform.identity.signin;

import org.kaikaku.platform.operation.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * In production the cookies that open something travel encrypted only, and by their prefix (RFC 6265bis, 4.1.3.2) no neighbour under the
 * city's domain can plant one. No setting takes that away.
 */
@Configuration
class Cookies {
    private static final String PREFIX = "__Host-";

    @Bean
    @Profile("production")
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(PREFIX + "SESSION");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    CsrfTokenRepository formTokens(Environment settings) {
        var tokens = new CookieCsrfTokenRepository();
        if (Kind.of(settings) == Kind.PRODUCTION) {
            tokens.setCookieName(PREFIX + "XSRF-TOKEN");
            tokens.setCookiePath("/");
            tokens.setCookieCustomizer(cookie -> cookie.secure(true).sameSite("Lax"));
        }
        return tokens;
    }
}
