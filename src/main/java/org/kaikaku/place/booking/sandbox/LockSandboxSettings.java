package org.kaikaku.place.booking.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * @param port 0 for any that is free
 * @param secret that calls are signed with
 * @param lost share of calls, 0 to 1, that are carried out and whose answer never arrives
 * @param doubled share of events that are told twice
 * @param late what happens at a door is heard of up to so long afterwards
 */
public record LockSandboxSettings(int port, String secret, double lost, double doubled, Duration late, long seed) {

    /** From {@code --port=8098 --secret=… --lost=0.2 --doubled=0.3 --late=5 --seed=1}. */
    public static LockSandboxSettings of(String... args) {
        return new LockSandboxSettings(
                option("port", args).map(Integer::parseInt).orElse(8098),
                option("secret", args).orElse("sandbox-secret-sandbox-secret-32"),
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

    /** Keeps the secret out of every log. */
    @Override
    public String toString() {
        return "locks on port " + port;
    }
}
