package org.kaikaku.platform.identity.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one address may do what costs the house something, a minute and a node. A city hall or a school stands behind one
 * address, so these are far above what people do and far below what guesses passwords.
 *
 * @param program calls of the API with whatever shows who calls
 * @param interviews interviews begun without the counter; as many questions to the chat, marks and inquiries
 * @param numbers tickets taken for the waiting hall
 * @param appointments times held and visits waited for
 * @param token calls of the API with one token
 * @param provider steps of signing in through the city's sign-on or the authentication app
 */
@ConfigurationProperties("kaikaku.limits")
public record Limits(
        @DefaultValue("60") int signIn,
        @DefaultValue("20") int signUp,
        @DefaultValue("300") int program,
        @DefaultValue("120") int interviews,
        @DefaultValue("300") int provider,
        @DefaultValue("60") int numbers,
        @DefaultValue("60") int appointments,
        @DefaultValue("240") int token) {}
