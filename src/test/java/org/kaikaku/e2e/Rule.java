package org.kaikaku.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A line of who-may.txt: who may come in by which route.
 *
 * @param names what stands for each variable of the path
 * @param only whether just refusals can be seen
 */
record Rule(String method, String path, String who, boolean only, List<String> names) {
    static final Path FILE = Path.of("src/test/resources/org/kaikaku/e2e/who-may.txt");

    static Rule of(String line) {
        var words = List.of(line.strip().split("\\s+"));
        var who = words.get(2);
        return new Rule(
                words.get(0), words.get(1), who.replace("?", ""), who.endsWith("?"), words.subList(3, words.size()));
    }

    String route() {
        return method + " " + path;
    }

    static List<Rule> all() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Rule::of)
                .toList();
    }
}
