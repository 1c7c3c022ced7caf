package org.kaikaku.platform.identity.passkey;

import java.net.URI;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The house's own addresses as browsers see them: {@code kaikaku.origin}, separated by commas, as
 * {@code https://tetsuzuki.city.example.jp}; unsaid, this machine's own, on the port that the pages have. Passkeys are made for the
 * host of the first (RP ID), so whoever changes it makes all passkeys worthless.
 */
@Component
class Origins extends AbstractSet<String> {
    private final Environment environment;

    Origins(Environment environment) {
        this.environment = environment;
    }

    /** Asked each time, because the port is known only once the pages are open. */
    private Set<String> all() {
        var said = environment.getProperty("kaikaku.origin", "").strip();
        if (said.isEmpty()) {
            return Set.of("http://localhost:" + environment.getProperty("local.server.port", "8080"));
        }
        return Arrays.stream(said.split("[\\s,]+")).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    String host() {
        return URI.create(iterator().next()).getHost();
    }

    @Override
    public Iterator<String> iterator() {
        return all().iterator();
    }

    @Override
    public int size() {
        return all().size();
    }
}
