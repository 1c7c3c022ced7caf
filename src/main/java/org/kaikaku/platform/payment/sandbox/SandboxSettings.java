package org.kaikaku.platform.payment.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * @param port 0 for any that is free
 * @param key that callers show
 * @param secret that messages are signed with
 * @param tells where they go; null for nowhere
 * @param lost share of messages that never arrive, 0 to 1; {@code doubled}: that arrive twice
 * @param late each message waits for up to so long, so that they overtake each other
 */
public record SandboxSettings(
        int port,
        String key,
        String secret,
        @Nullable URI tells,
        double lost,
        double doubled,
        Duration late,
        long seed) {

    /** From {@code --port=8099 --key=… --secret=… --notify=http://localhost:8080/payments/notifications --lost=0.2 --doubled=0.3 --late=5 --seed=1}. */
    public static SandboxSettings of(String... args) {
        return new SandboxSettings(
                option("port", args).map(Integer::parseInt).orElse(8099),
                option("key", args).orElse("sandbox"),
                option("secret", args).orElse("sandbox-secret-sandbox-secret-32"),
                option("notify", args)
                        .filter(address -> !address.isBlank())
                        .map(URI::create)
                        .orElse(null),
                option("lost", args).map(Double::parseDouble).orElse(0.0),
                option("doubled", args).map(Double::parseDouble).orElse(0.0),
                Duration.ofSeconds(option("late", args).map(Long::parseLong).orElse(0L)),
                option("seed", args).map(Long::parseLong).orElse(1L));
    }

    private static Optional<String> option(String name, String... args) {
        var start = "--" + name + "=";
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(start))
                .map(arg -> arg.substring(start.length()))
                .reduce((_, last) -> last);
    }

    /** Keeps the key and the secret out of every log. */
    @Override
    public String toString() {
        return "sandbox on port " + port;
    }
}
