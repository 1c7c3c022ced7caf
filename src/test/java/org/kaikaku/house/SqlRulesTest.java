package org.kaikaku.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlRulesTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TABLE = Pattern.compile("create table (?:if not exists )?(\\w+)");
    /** Tables whose names a framework has chosen. */
    private static final List<String> OF_FRAMEWORKS =
            List.of("event_publication", "spring_session", "spring_session_attributes");

    @Test
    void migrations_say_nothing_forbidden() throws IOException {
        assertThat(broken(MIGRATIONS, ".sql")).isEmpty();
    }

    @Test
    void sql_in_the_code_says_nothing_forbidden() throws IOException {
        assertThat(broken(Path.of("src/main/java"), ".java")).isEmpty();
    }

    @Test
    void each_migration_has_a_moment_of_its_own_and_lies_in_its_room() throws IOException {
        var migrations = files(MIGRATIONS, ".sql").stream()
                .map(file -> MIGRATIONS.relativize(file).toString())
                .toList();
        assertThat(migrations).isNotEmpty().allMatch(name -> name.matches("\\w+/\\w+/V\\d{12}__\\w+\\.sql"));
        assertThat(SqlRules.sharedVersions(migrations)).isEmpty();
    }

    @Test
    void tables_are_named_after_their_room() throws IOException {
        for (var file : files(MIGRATIONS, ".sql")) {
            var room = file.getParent().getFileName().toString();
            var tables = TABLE.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .filter(table -> !OF_FRAMEWORKS.contains(table));
            assertThat(tables).as(file.toString()).allMatch(table -> table.startsWith(room));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 from city.person",
                "create table if not exists public.person (id int)",
                "create table a (b int references city.c (id))",
                "create or replace trigger t before update on person",
                "select pg_notify('a', 'b')",
                "create table a (b bigserial)",
                "create table a (b timestamp not null)"
            })
    void each_rule_catches_what_it_forbids(String sql) {
        assertThat(SqlRules.broken(sql)).hasSize(1);
        assertThat(SqlRules.brokenInJava("jdbc.sql(\"" + sql + "\")")).hasSize(1);
        assertThat(SqlRules.brokenInJava("jdbc.sql(\"\"\"\n  " + sql + "\n\"\"\")"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select p.name from person p join household h on h.id = p.household",
                "create table a (b timestamptz not null, c timestamp with time zone)",
                "update a set b = 1 where a.c is distinct from a.d"
            })
    void and_lets_pass_what_it_allows(String sql) {
        assertThat(SqlRules.broken(sql)).isEmpty();
    }

    @Test
    void a_version_given_twice_is_caught() {
        var first = "platform/city/V202611200001__a.sql";
        var second = "platform/audit/V202611200001__b.sql";
        assertThat(SqlRules.sharedVersions(List.of(first, second, "platform/city/V202611200002__c.sql")))
                .isEqualTo(Map.of("202611200001", List.of(first, second)));
    }

    private static Map<Path, List<String>> broken(Path folder, String ending) throws IOException {
        var found = new TreeMap<Path, List<String>>();
        for (var file : files(folder, ending)) {
            var text = Files.readString(file);
            found.put(file, ending.equals(".sql") ? SqlRules.broken(text) : SqlRules.brokenInJava(text));
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
