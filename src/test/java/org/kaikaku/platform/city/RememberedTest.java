package org.kaikaku.platform.city;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private static final CityFile HALLS = file("facilities.yaml", 1, "halls");
    private static final CityFile FACTS = file("facts/person.yaml", 1, "person");

    private final List<String> made = new ArrayList<>();
    private final Remembered<String> facts = new Remembered<>(2, files -> {
        var text = files.find("city.yaml").map(CityFile::text).orElse("no city")
                + files.under("facts/", ".yaml").stream().map(CityFile::text).toList();
        made.add(text);
        return text;
    });

    @Test
    void it_is_made_anew_only_when_a_file_that_was_asked_for_says_something_else() {
        assertThat(facts.of(files(HALLS, FACTS))).isEqualTo("no city[person]");
        assertThat(facts.of(files(file("facilities.yaml", 2, "other"), FACTS))).isEqualTo("no city[person]");
        assertThat(made).as("another file has changed").hasSize(1);

        assertThat(facts.of(files(FACTS, file("facts/house.yaml", 1, "house")))).isEqualTo("no city[house, person]");
        assertThat(facts.of(files(FACTS, file("city.yaml", 1, "Mirai ")))).isEqualTo("Mirai [person]");
        assertThat(facts.of(files(file("facts/person.yaml", 2, "people")))).isEqualTo("no city[people]");
        assertThat(made).as("one more, one that was missing, one that changed").hasSize(4);
    }

    /** What a test or a withdrawal took back may be written again under the same number. */
    @Test
    void another_text_under_the_same_number_is_another_file() {
        facts.of(files(FACTS));
        assertThat(facts.of(files(file("facts/person.yaml", 1, "else")))).isEqualTo("no city[else]");
    }

    @Test
    void only_so_many_are_kept_and_the_one_asked_for_longest_ago_goes() {
        var first = files(FACTS);
        var second = files(file("facts/person.yaml", 2, "b"));
        facts.of(first);
        facts.of(second);
        facts.of(first);
        facts.of(files(file("facts/person.yaml", 3, "c")));
        facts.of(first);
        assertThat(made).hasSize(3);
        facts.of(second);
        assertThat(made).hasSize(4);
    }

    private static CityFiles files(CityFile... files) {
        return new CityFiles(Stream.of(files).toList());
    }

    private static CityFile file(String path, int version, String text) {
        return new CityFile(path, version, LocalDate.of(2026, 4, 1), text.getBytes(UTF_8));
    }
}
