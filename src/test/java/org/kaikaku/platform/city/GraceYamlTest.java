package org.kaikaku.platform.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraceYamlTest {
    private final List<CityFileProblem> problems = new ArrayList<>();

    @Test
    void a_city_says_how_many_minutes_or_none() {
        assertThat(read("undo-minutes: 15")).isEqualTo(Duration.ofMinutes(15));
        assertThat(read("undo-minutes: 0")).isEqualTo(Duration.ZERO);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"undo-minutes: -1", "undo-minutes: 1441", "undo-minutes: ten", "undo-minute: 10", ""})
    void what_is_no_time_of_grace_is_told(String line) {
        read(line);
        assertThat(problems).isNotEmpty();
    }

    private Duration read(String line) {
        var content = ("version: 1\neffective: 2026-04-01\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
        var file = new CityFile(GraceYaml.PATH, 1, LocalDate.of(2026, 4, 1), content);
        return GraceYaml.read(new CityFiles(List.of(file)), problems)
                .orElse(Grace.USUAL)
                .undo();
    }
}
