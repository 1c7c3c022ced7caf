package org.kaikaku.platform.identity.oidc;

import java.util.Map;
import org.springframework.context.ApplicationContext;

/** For tests of other rooms: the provider of the tests, connected to a house as one of residents until it is closed. */
public final class SignOn implements AutoCloseable {
    public static final String PASSWORD = OidcServer.PASSWORD;

    private final OidcServer server = OidcServer.running();
    private final Providers providers;
    private final Provider provider;

    public SignOn(ApplicationContext context, String house) {
        providers = context.getBean(Providers.class);
        provider = Provider.ofResidents("test", server.client(house));
        providers.connect(provider);
    }

    /** What its new member signs in with there. */
    public String resident(String name) {
        return server.person(Map.of("name", name));
    }

    public String address() {
        return server.issuer();
    }

    @Override
    public void close() {
        providers.disconnect(provider);
    }
}
