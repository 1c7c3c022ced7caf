package org.kaikaku.platform.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The demo city's facts and the register's columns go by the same names and types. */
class ColumnsTest {
    private static final Set<String> COMPUTED = Set.of(
            "name kana birth_date death_date address was_head was_allowance_child light_vehicle dog relation old_address old_head"
                    .concat(" has_seal first_child members_15_or_over children_under_18 kokuho_members_remain")
                    .concat(" single_parent_after")
                    .split(" "));
    private static final Set<String> OF_THE_STAFF = Set.of("sidejob");
    private static final Map<String, String> REPEATED = Map.of("dog", "dog_1_", "vehicle", "vehicle_1_");

    record Wanted(String key, String type, Set<String> options) {
        String subject() {
            return key.substring(0, key.indexOf('.'));
        }

        String name() {
            return key.substring(key.indexOf('.') + 1);
        }

        @Override
        public String toString() {
            return key;
        }
    }

    @ParameterizedTest
    @MethodSource("factsFromTheRegister")
    void the_register_has_every_fact_that_the_demo_city_takes_from_it(Wanted fact) {
        if (COMPUTED.contains(fact.name()) && !REPEATED.containsKey(fact.subject())) {
            return;
        }
        var column = known(REPEATED.getOrDefault(fact.subject(), "") + fact.name());
        assertThat(column).as("a column for %s", fact).isNotNull();
        assertThat(column.kind().name()).isEqualToIgnoringCase(fact.type());
        assertThat(Set.copyOf(column.options().values())).isEqualTo(fact.options());
    }

    @Test
    void every_column_is_documented() throws IOException {
        var docs = Files.readString(Path.of("docs/register.md"));
        assertThat(Columns.all())
                .hasSizeGreaterThan(60)
                .allSatisfy(column -> assertThat(docs)
                        .contains("| `" + column.key().replaceAll("_[1-9]_", "_#_") + "` | "
                                + column.header().replaceAll("[1-9]", "#") + " |"));
    }

    /** Null for those that the register would take as a city's own. */
    private static @Nullable Column known(String name) {
        var column = Columns.named(name);
        return column == null || column.header().equals(name) ? null : column;
    }

    static Stream<Wanted> factsFromTheRegister() throws IOException {
        try (var files = Files.list(Path.of("city/mirai/facts"))) {
            return files.sorted().toList().stream().flatMap(ColumnsTest::facts);
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<Wanted> facts(Path file) {
        try {
            var yaml = (Map<String, Object>)
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            return ((List<Map<String, Object>>) yaml.getOrDefault("facts", List.of()))
                    .stream()
                            .filter(fact -> "register".equals(fact.get("from")))
                            .map(fact -> new Wanted(
                                    String.valueOf(fact.get("key")), String.valueOf(fact.get("type")), options(fact)))
                            .filter(fact -> !OF_THE_STAFF.contains(fact.subject()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<String> options(Map<String, Object> fact) {
        var options = (List<Map<String, Object>>) fact.getOrDefault("options", List.of());
        return Set.copyOf(options.stream()
                .map(option -> String.valueOf(option.get("key")))
                .toList());
    }
}
