package org.kaikaku.platform.backup.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A city's tables and sequences, as PostgreSQL's catalogue tells them. */
class Tables {
    /** Flyway keeps its own; the rest say it in their comments. */
    private static final String CARRIED = """
            select c.relname as name, a.attname as column
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             where c.relnamespace = quote_ident(current_schema())::regnamespace and c.relkind = 'r'
               and c.relname <> 'flyway_schema_history'
               and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'of the moment%'
             order by c.relname, a.attnum
            """;

    private static final String REFERENCES = """
            select f.conrelid::regclass::text as name, f.confrelid::regclass::text as other
              from pg_constraint f
             where f.contype = 'f' and f.connamespace = quote_ident(current_schema())::regnamespace
               and f.conrelid <> f.confrelid
            """;

    private static final String SEQUENCES = """
            select sequencename as name, last_value from pg_sequences
             where schemaname = current_schema() and last_value is not null order by sequencename
            """;

    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    /** Columns by table, each table after those that it refers to. */
    Map<String, List<String>> carried() throws SQLException {
        var columns = new LinkedHashMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(CARRIED)) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString("name"), _ -> new ArrayList<>())
                        .add(rows.getString("column"));
            }
        }
        var ordered = new LinkedHashMap<String, List<String>>();
        order(columns.keySet(), references()).forEach(table -> ordered.put(table, columns.get(table)));
        return ordered;
    }

    Map<String, Long> sequences() throws SQLException {
        var values = new LinkedHashMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                values.put(rows.getString("name"), rows.getLong("last_value"));
            }
        }
        return values;
    }

    private Map<String, Set<String>> references() throws SQLException {
        var found = new LinkedHashMap<String, Set<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString("name"), _ -> new LinkedHashSet<>())
                        .add(rows.getString("other"));
            }
        }
        return found;
    }

    static List<String> order(Set<String> tables, Map<String, Set<String>> references) {
        var left = new LinkedHashSet<>(tables);
        var ordered = new LinkedHashSet<String>();
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(table ->
                            references.getOrDefault(table, Set.of()).stream().noneMatch(left::contains))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + left);
            }
            ordered.addAll(next);
            next.forEach(left::remove);
        }
        return List.copyOf(ordered);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
