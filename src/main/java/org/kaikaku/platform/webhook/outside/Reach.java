package org.kaikaku.platform.webhook.outside;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Which addresses this house may be asked to call. Whoever names one would otherwise look into the city's network with our eyes (SSRF). */
@Component
@EnableConfigurationProperties(WebhookSettings.class)
public class Reach {
    private static final int LONGEST = 500;

    private final List<String> hosts;
    private final Set<String> inside = ConcurrentHashMap.newKeySet();

    Reach(WebhookSettings settings) {
        this.hosts = settings.hosts().stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList();
        settings.privateHosts().forEach(this::allowInside);
    }

    final void allowInside(String host) {
        inside.add(host.toLowerCase(Locale.ROOT));
    }

    final void forbidInside(String host) {
        inside.remove(host.toLowerCase(Locale.ROOT));
    }

    /** Whether any address may be told at all. */
    public boolean isOn() {
        return !hosts.isEmpty() || !inside.isEmpty();
    }

    /** Why an address may not be told; keys of texts end so. */
    public enum Refusal {
        NO_ADDRESS,
        NO_TLS,
        NOT_ALLOWED
    }

    public Optional<Refusal> refuses(String typed) {
        URI address;
        try {
            address = new URI(typed);
        } catch (URISyntaxException e) {
            return Optional.of(Refusal.NO_ADDRESS);
        }
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawFragment() != null
                || !Set.of("http", "https").contains(scheme)
                || typed.length() > LONGEST) {
            return Optional.of(Refusal.NO_ADDRESS);
        }
        if (isInside(address)) {
            return Optional.empty();
        }
        if (scheme.equals("http")) {
            return Optional.of(Refusal.NO_TLS);
        }
        return hosts.stream().anyMatch(pattern -> covers(pattern, host(address)))
                ? Optional.empty()
                : Optional.of(Refusal.NOT_ALLOWED);
    }

    /** Whether it may lie in a private network. */
    boolean isInside(URI address) {
        return inside.contains(host(address));
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }

    private static boolean covers(String pattern, String host) {
        return pattern.equals("*")
                || pattern.equals(host)
                || pattern.startsWith("*.") && host.endsWith(pattern.substring(1));
    }
}
