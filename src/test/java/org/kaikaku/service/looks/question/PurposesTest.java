package org.kaikaku.service.looks.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Whoever reads why somebody looked reads it in their language: no purpose in the code is without its twins. */
class PurposesTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final Path TWINS = Path.of("src/main/resources/texts/service/purposes.yaml");
    private static final Pattern WRITES =
            Pattern.compile("new Trace\\(|\\btraces\\(|\\bCasework\\b|\\bLooks\\b|\\bJournal\\b|ExportInbox");
    private static final Pattern JAPANESE = Pattern.compile("\"([^\"\\n]*[\\u3040-\\u30ff\\u4e00-\\u9fff][^\"\\n]*)\"");

    /** What these say to whoever sits at the machine, or on papers, is no purpose. */
    private static final Set<String> OTHER_WORDS = Set.of("StaffCommand.java");

    @Test
    void every_purpose_in_the_code_has_its_twins() throws IOException {
        assertThat(without(twins())).isEmpty();
    }

    @Test
    void a_purpose_without_twins_is_found() throws IOException {
        var fewer = twins().stream().filter(twin -> !twin.equals("申請の点検")).collect(Collectors.toSet());
        assertThat(without(fewer)).containsExactly(Map.entry("申請の点検", Set.of("TickChecks.java")));
    }

    /** Parts of purposes that are put together must stand in one of them. */
    private static Map<String, Set<String>> without(Set<String> twins) throws IOException {
        var missing = new TreeMap<String, Set<String>>();
        try (var files = Files.walk(CODE)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var name = file.getFileName().toString();
                var code = Files.readString(file);
                if (WRITES.matcher(code).find() && !OTHER_WORDS.contains(name)) {
                    JAPANESE.matcher(code)
                            .results()
                            .map(match -> match.group(1))
                            .forEach(words -> {
                                boolean whole = twins.contains(words);
                                boolean part =
                                        twins.stream().anyMatch(twin -> twin.contains("{0}") && twin.contains(words));
                                if (!whole && !part) {
                                    missing.computeIfAbsent(words, _ -> new TreeSet<>())
                                            .add(name);
                                }
                            });
                }
            }
        }
        return missing;
    }

    @SuppressWarnings("unchecked")
    private static Set<String> twins() throws IOException {
        try (InputStream in = Files.newInputStream(TWINS)) {
            var all = (Map<String, Map<String, String>>)
                    new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return List.copyOf(all.values()).stream()
                    .map(twin -> twin.get("ja"))
                    .collect(Collectors.toSet());
        }
    }
}
