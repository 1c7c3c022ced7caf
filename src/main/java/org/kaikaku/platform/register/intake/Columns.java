package org.kaikaku.platform.register.intake;

import static java.util.stream.Collectors.toMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.register.intake.Column.Kind;

/** Every column that the register knows by its English or its Japanese header; see docs/register.md. */
final class Columns {
    private static final Map<String, String> SEX = options("male=男 female=女 unknown=不明");
    private static final Map<String, String> STATUS = options("resident=住民 dead=死亡 moved_out=転出");
    private static final Pattern OWN = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Map<String, Column> KNOWN = known();

    private Columns() {}

    /** Null where a header means nothing to the register. */
    static @Nullable Column named(String header) {
        var known = KNOWN.get(header.strip());
        if (known == null && OWN.matcher(header).matches() && !IndividualNumbers.isHeader(header)) {
            return Column.own(header);
        }
        return known;
    }

    /** Those that every file must have, even if empty: a file without 支援措置 would lift every protection. */
    static List<Column> core() {
        return KNOWN.values().stream().filter(Column::core).distinct().toList();
    }

    private static Map<String, Column> known() {
        var columns = new ArrayList<>(List.of(
                core("person_id", "宛名番号", Kind.TEXT, true, 20),
                core("household_id", "世帯番号", Kind.TEXT, true, 20),
                core("name", "氏名", Kind.TEXT, true, 200),
                core("kana", "フリガナ", Kind.TEXT, false, 200),
                core("birth_date", "生年月日", Kind.BIRTH_DATE, false, 20),
                choice("sex", "性別", SEX, true),
                core("relationship", "続柄", Kind.TEXT, true, 40),
                choice("status", "状態", STATUS, true),
                core("status_date", "異動日", Kind.DATE, false, 20),
                core("postal_code", "郵便番号", Kind.TEXT, false, 10),
                core("address", "住所", Kind.TEXT, true, 300),
                core("protected", "支援措置", Kind.YESNO, false, 10)));
        columns.addAll(attributes());
        var known = new LinkedHashMap<String, Column>();
        columns.forEach(column -> {
            known.put(column.key(), column);
            known.put(column.header(), column);
        });
        return known;
    }

    private static List<Column> attributes() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Columns.class.getResourceAsStream("attributes.txt")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Columns::attribute)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Column attribute(String line) {
        var parts = line.split(" *\\| *");
        var kind = Kind.valueOf(parts[2].toUpperCase(Locale.ROOT));
        return new Column(parts[0], parts[1], kind, false, 200, parts.length > 3 ? options(parts[3]) : Map.of(), false);
    }

    private static Column core(String key, String header, Kind kind, boolean required, int longest) {
        return new Column(key, header, kind, required, longest, Map.of(), true);
    }

    private static Column choice(String key, String header, Map<String, String> options, boolean core) {
        return new Column(key, header, Kind.CHOICE, false, 20, options, core);
    }

    private static Map<String, String> options(String text) {
        return List.of(text.split(" ")).stream()
                .map(option -> option.split("="))
                .flatMap(option -> List.of(Map.entry(option[0], option[0]), Map.entry(option[1], option[0])).stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
