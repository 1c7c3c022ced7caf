package org.kaikaku.platform.city.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;

class YamlReadingTest {
    enum Unit {
        DAYS,
        MONTHS
    }

    @Test
    void a_file_that_is_right_has_no_problems() {
        var problems = reading("""
                version: 1
                effective: 2026-04-01
                title: {ja: 世帯主変更届, easy: "世帯主《せたいぬし》を かえます。", en: Change of head}
                count: 14
                """, yaml -> {
            assertThat(yaml.text("title").en()).isEqualTo("Change of head");
            assertThat(yaml.get("count").number()).isEqualTo(14);
        });

        assertThat(problems).isEmpty();
    }

    @Test
    void an_unknown_key_is_told_with_the_key_that_was_meant() {
        var problems = reading("count: 14\nuint: days\n", yaml -> {
            yaml.get("count").number();
            yaml.find("unit");
        });

        assertThat(problems).containsExactly("a.yaml:2: uint: this key means nothing here; did you mean \"unit\"?");
    }

    @Test
    void a_text_torn_by_a_comma_is_recognised() {
        var problems = reading("title: {ja: 年金, easy: ねんきん, en: Pension, from 65}", yaml -> yaml.text("title"));

        assertThat(problems)
                .containsExactly(
                        "a.yaml:1: title.from 65: this key means nothing here; is it part of a text? A text with a comma stands in quotes");
    }

    @Test
    void a_missing_key_is_told_where_its_map_begins() {
        var problems = reading(
                "deadline:\n  count: 14\n",
                yaml -> yaml.get("deadline").map(deadline -> {
                    deadline.get("count").number();
                    return deadline.string("law");
                }));

        assertThat(problems).containsExactly("a.yaml:2: deadline: \"law\" is missing");
    }

    @Test
    void a_missing_map_is_told_once_and_not_for_each_of_its_keys() {
        var problems = reading(
                "{}", yaml -> yaml.get("deadline").map(deadline -> deadline.string("law") + deadline.text("title")));

        assertThat(problems).containsExactly("a.yaml:1: \"deadline\" is missing");
    }

    @Test
    void a_value_of_the_wrong_type_is_told_with_what_stands_there() {
        var problems = reading("count: many\nsensitive: perhaps\nlaw: 25\nbring: a stamp\nhours: [1, 2]\n", yaml -> {
            yaml.get("count").number();
            yaml.get("sensitive").flag();
            yaml.string("law");
            yaml.get("bring").items();
            yaml.get("hours").map(map -> "");
        });

        assertThat(problems)
                .containsExactly(
                        "a.yaml:1: count: should be a whole number but is \"many\"",
                        "a.yaml:2: sensitive: should be true or false but is \"perhaps\"",
                        "a.yaml:3: law: should be a text but is \"25\"; write it in quotes: \"25\"",
                        "a.yaml:4: bring: should be a list but is \"a stamp\"; write [ … ], or each on a line of its own after -",
                        "a.yaml:5: hours: should be a map of keys but is a list");
    }

    @Test
    void a_word_that_is_none_of_those_possible_is_told_with_the_nearest() {
        var problems = reading(
                "deadline: {unit: day}",
                yaml -> yaml.get("deadline")
                        .map(deadline -> deadline.get("unit").choice(Unit.class)));

        assertThat(problems)
                .containsExactly("a.yaml:1: deadline.unit: \"day\" is not a value of unit; did you mean \"days\"?");
    }

    @Test
    void a_key_that_stands_twice_is_told_at_the_second() {
        var problems = reading("count: 14\nlaw: x\ncount: 15\n", yaml -> {
            yaml.get("count").number();
            yaml.string("law");
        });

        assertThat(problems).containsExactly("a.yaml:3: count: stands here a second time; leave just one");
    }

    @Test
    void a_day_that_does_not_exist_is_no_date() {
        var problems = reading("from: 2026-02-30\nto: 31.3.2026\n", yaml -> {
            yaml.get("from").date();
            yaml.get("to").date();
        });

        assertThat(problems)
                .containsExactly(
                        "a.yaml:1: from: \"2026-02-30\" is not a date; write it like 2026-04-01",
                        "a.yaml:2: to: \"31.3.2026\" is not a date; write it like 2026-04-01");
    }

    @Test
    void a_text_without_one_of_its_languages_is_told_with_the_language() {
        var problems = reading(
                "items:\n  - {key: a, label: {ja: 年金, en: Pension}}\n",
                yaml -> yaml.get("items").list(item -> item.map(map -> map.string("key") + map.text("label"))));

        assertThat(problems).containsExactly("a.yaml:2: items[a].label: \"easy\" is missing");
    }

    @Test
    void a_list_item_without_a_key_is_counted_from_one() {
        var problems = reading("bring: [{ja: あ, easy: あ, en: a}, いん]", yaml -> yaml.list("bring", YamlValue::text));

        assertThat(problems)
                .containsExactly(
                        "a.yaml:1: bring[2]: should be a text in three languages but is \"いん\"; write {ja: …, easy: …, en: …}");
    }

    @Test
    void what_is_no_yaml_is_told_with_its_line() {
        var problems = reading("law: \"open\nnext: 1\n\"more", yaml -> yaml.string("law"));

        assertThat(problems).hasSize(1).first().asString().startsWith("a.yaml:3: is not YAML:");
    }

    @Test
    void a_place_is_found_again_by_its_path() {
        var problems = new TreeSet<CityFileProblem>();
        var yaml = YamlMap.read(
                        file("examples:\n  gets:\n    deceased.was_head: true\nbring:\n  - one\n  - two\n"),
                        problems,
                        map -> {
                            map.find("examples").ifPresent(value -> value.map(YamlMap::all));
                            map.list("bring", YamlValue::string);
                            return map;
                        })
                .orElseThrow();

        yaml.at("examples.gets.deceased.was_head").wrong("here", null);
        yaml.at("bring[2]").wrong("and here", null);

        assertThat(problems)
                .extracting(CityFileProblem::toString)
                .containsExactly("a.yaml:3: examples.gets.deceased.was_head: here", "a.yaml:6: bring[2]: and here");
    }

    private static List<String> reading(String yaml, Consumer<YamlMap> read) {
        var problems = new TreeSet<CityFileProblem>();
        YamlMap.read(file(yaml), problems, map -> {
            read.accept(map);
            return map;
        });
        return problems.stream().map(CityFileProblem::toString).toList();
    }

    static CityFile file(String yaml) {
        return new CityFile("a.yaml", 1, LocalDate.of(2026, 4, 1), yaml.getBytes(StandardCharsets.UTF_8));
    }
}
