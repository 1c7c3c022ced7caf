package org.kaikaku.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.language.EasyText;
import org.kaikaku.platform.language.Text;

class TextsTest {
    private static final Pattern ASKED = Pattern.compile("page\\.(?:t|plain)\\(\"([a-z-]+\\.[A-Za-z0-9._-]+)\"");

    private static final Pattern COUNTED = Pattern.compile("new Figure\\(\\s*\"kaikaku\\.([a-z.]+)\"");

    private final Texts texts = new Texts();

    @Test
    void plain_japanese_is_written_and_can_be_read_aloud() {
        var problems = new TreeSet<String>();
        texts.all()
                .forEach((key, text) -> EasyText.problems(text).forEach(problem -> problems.add(key + " " + problem)));
        assertThat(problems).isEmpty();
    }

    @Test
    void a_text_without_readings_is_found() {
        assertThat(EasyText.problems(new Text("手続き", "手続きを します", "Procedure"))).isNotEmpty();
    }

    @Test
    void whatever_a_room_counts_has_words_for_those_who_keep_the_house() throws IOException {
        var missing = new TreeSet<String>();
        try (var classes = Files.walk(Path.of("src/main/java"))) {
            for (var file : classes.filter(Files::isRegularFile).toList()) {
                COUNTED.matcher(Files.readString(file))
                        .results()
                        .map(found -> "upkeep.figure." + found.group(1))
                        .filter(key -> texts.find(key).isEmpty())
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_text_that_a_template_names_is_there() throws IOException {
        var missing = new TreeSet<String>();
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                var asked = ASKED.matcher(Files.readString(template));
                while (asked.find()) {
                    if (!asked.group(1).endsWith(".")
                            && texts.find(asked.group(1)).isEmpty()) {
                        missing.add(template + " " + asked.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_template_writes_days_by_a_pattern_of_its_own_but_that_of_deliveries_to_programs() throws IOException {
        // Whoever keeps a webhook compares the second with the log of the program that got it.
        var exempt = Path.of("src/main/jte/platform/webhook/one.jte");
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            assertThat(templates.filter(Files::isRegularFile).filter(one -> !one.equals(exempt)))
                    .allSatisfy(one -> assertThat(Files.readString(one))
                            .as("%s: people read 令和8年12月3日, of Wareki", one)
                            .doesNotContain("DateTimeFormatter"));
        }
    }
}
