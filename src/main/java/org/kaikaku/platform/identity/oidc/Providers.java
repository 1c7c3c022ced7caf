package org.kaikaku.platform.identity.oidc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The providers that this house believes. */
@Component
@EnableConfigurationProperties(OidcSettings.class)
class Providers {
    private volatile Map<String, Provider> providers = Map.of();

    Providers(OidcSettings settings) {
        settings.staff().forEach((key, one) -> connect(Provider.ofStaff(key, one)));
        settings.residents().forEach((key, one) -> connect(Provider.ofResidents(key, one)));
    }

    /** @throws WrongSettings in the words that the person who configures the house needs */
    synchronized void connect(Provider provider) {
        var wrong = provider.settings().wrong();
        if (wrong != null) {
            throw new WrongSettings("kaikaku.sign-in.oidc, provider " + provider.id() + ": " + wrong);
        }
        var more = new LinkedHashMap<>(providers);
        more.put(provider.id(), provider);
        providers = more;
    }

    synchronized void disconnect(Provider provider) {
        var fewer = new LinkedHashMap<>(providers);
        fewer.remove(provider.id());
        providers = fewer;
    }

    Optional<Provider> find(String id) {
        return Optional.ofNullable(providers.get(id));
    }

    List<Provider> all() {
        return List.copyOf(providers.values());
    }

    /** The house does not start with it. */
    static class WrongSettings extends RuntimeException {
        WrongSettings(String message) {
            super(message);
        }
    }
}
