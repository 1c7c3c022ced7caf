package org.kaikaku.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What SQL may say, in migrations and in strings of Java. Each rule carries its reason. */
final class SqlRules {
    private static final Pattern STRING =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile(
            "^\\s*(select|insert\\s+into|update|delete\\s+from|with|merge|create|alter|drop|truncate|grant|revoke)\\s",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");

    private static final Map<Pattern, String> FORBIDDEN = Map.of(
            pattern("(?<!distinct )\\b(from|join|into|update|table|references)\\s+(if\\s+(not\\s+)?exists\\s+)?"
                    + "[a-z_]+\\.[a-z_]+\\b"),
            "names a schema: each city has its own, and only search_path knows which",
            pattern("\\bcreate\\s+(or\\s+replace\\s+)?(constraint\\s+)?trigger\\b"),
            "makes a trigger: a distributed PostgreSQL has none, and who reads the code doesn't see it act",
            pattern("\\b(listen|notify)\\s+\\w|\\bpg_notify\\b"),
            "listens or notifies: that does not reach from node to node",
            pattern("\\bserial\\b|\\bbigserial\\b"),
            "uses serial: an identity column is the standard and needs no right of its own",
            pattern("\\btimestamp\\b(?!\\s*with\\s+time\\s+zone)(?!tz)"),
            "uses timestamp without a time zone: times are stored as instants");

    private SqlRules() {}

    /** What is wrong with a migration. */
    static List<String> broken(String sql) {
        var plain = COMMENT.matcher(sql).replaceAll("");
        var found = new ArrayList<String>();
        FORBIDDEN.forEach((pattern, why) -> {
            var match = pattern.matcher(plain);
            if (match.find()) {
                found.add("\"%s\" %s".formatted(match.group().strip(), why));
            }
        });
        return found;
    }

    /** What is wrong with the SQL in a Java source. */
    static List<String> brokenInJava(String source) {
        var found = new ArrayList<String>();
        var strings = STRING.matcher(source);
        while (strings.find()) {
            var text = strings.group(1) != null ? strings.group(1) : strings.group(2);
            if (STATEMENT.matcher(text).find()) {
                found.addAll(broken(text));
            }
        }
        return found;
    }

    /** Versions that two migrations share, each with those migrations. */
    static Map<String, List<String>> sharedVersions(List<String> migrations) {
        var byVersion = new TreeMap<String, List<String>>();
        for (var migration : migrations) {
            byVersion
                    .computeIfAbsent(version(migration), _ -> new ArrayList<>())
                    .add(migration);
        }
        byVersion.values().removeIf(same -> same.size() == 1);
        return byVersion;
    }

    private static String version(String migration) {
        var name = migration.substring(migration.lastIndexOf('/') + 1);
        return name.substring(1, Math.max(name.indexOf("__"), 1));
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }
}
