package org.kaikaku.platform.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityYamlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`code: \"992011\"`  | `code: \"992012\"`  | municipality.code: \"992012\" is not a municipality code; did you mean \"992011\"?",
                "parent: suido-bu    | parent: suidou-bu   | divisions[suido].parent: \"suidou-bu\" is not a division; did you mean \"suido-bu\"?",
                "to: 2008-03-31      | to: 2009-03-31      | divisions[hoken-nenkin].from: the entry of 2005-04-01 for the same division holds on that day too; give that one a \"to\"",
                "to: 2019-03-31      | to: 2004-03-31      | divisions[fukushi-bu].to: is before from",
                "`from: \"08:30\"`   | `from: \"8:30\"`    | opening-hours.from: \"8:30\" is not a time of day; write it like \"08:30\"",
                "[saturday, sunday   | [saturday, sundays   | opening-hours.closed[2]: \"sundays\" is not a value of closed; did you mean \"sunday\"?",
                "`to: \"01-03\"`     | `to: \"1月3日\"`    | opening-hours.closed[4].to: \"1月3日\" is not a day of the year; write it like \"12-29\"",
            })
    void a_mistake_in_the_city_is_told_with_what_was_meant(String from, String to, String problem) throws IOException {
        String right = Files.readString(Path.of("city/mirai/city.yaml"));
        assertThat(right).contains(from);

        assertThat(problems(right)).isEmpty();
        assertThat(problems(right.replace(from, to))).anyMatch(told -> told.endsWith(": " + problem));
    }

    private static List<String> problems(String yaml) {
        var file = new CityFile("city.yaml", 1, LocalDate.EPOCH, yaml.getBytes(StandardCharsets.UTF_8));
        var problems = new TreeSet<CityFileProblem>();
        CityYaml.read(new CityFiles(List.of(file)), problems);
        return problems.stream().map(CityFileProblem::toString).toList();
    }
}
