package org.kaikaku.place.booking.sandbox;

import java.time.Duration;
import org.kaikaku.platform.sandbox.Options;

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
        var said = new Options(args);
        return new LockSandboxSettings(
                said.number("port", 8098),
                said.text("secret").orElse("sandbox-secret-sandbox-secret-32"),
                said.share("lost"),
                said.share("doubled"),
                said.seconds("late"),
                said.number("seed", 1));
    }

    /** Keeps the secret out of every log. */
    @Override
    public String toString() {
        return "locks on port " + port;
    }
}
