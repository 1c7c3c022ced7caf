package org.kaikaku.platform.payment.sandbox;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.sandbox.Options;

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
        var said = new Options(args);
        return new SandboxSettings(
                said.number("port", 8099),
                said.text("key").orElse("sandbox"),
                said.text("secret").orElse("sandbox-secret-sandbox-secret-32"),
                said.text("notify")
                        .filter(address -> !address.isBlank())
                        .map(URI::create)
                        .orElse(null),
                said.share("lost"),
                said.share("doubled"),
                said.seconds("late"),
                said.number("seed", 1));
    }

    /** Keeps the key and the secret out of every log. */
    @Override
    public String toString() {
        return "sandbox on port " + port;
    }
}
