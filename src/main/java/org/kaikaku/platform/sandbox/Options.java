package org.kaikaku.platform.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Words of a command line: {@code --port=8098 --lost=0.2}. Where one is said twice, the last counts. */
public record Options(String... words) {

    public Optional<String> text(String name) {
        var start = "--" + name + "=";
        return Arrays.stream(words)
                .filter(word -> word.startsWith(start))
                .map(word -> word.substring(start.length()))
                .reduce((_, last) -> last);
    }

    /** @throws NumberFormatException where it is none */
    public int number(String name, int usual) {
        return text(name).map(Integer::parseInt).orElse(usual);
    }

    /** From 0 to 1; 0 where nothing is said. */
    public double share(String name) {
        return text(name).map(Double::parseDouble).orElse(0.0);
    }

    /** None where nothing is said. */
    public Duration seconds(String name) {
        return Duration.ofSeconds(number(name, 0));
    }
}
