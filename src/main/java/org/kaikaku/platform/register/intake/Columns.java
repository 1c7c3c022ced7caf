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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.number.IndividualNumbers;
import org.kaikaku.platform.register.intake.Column.Kind;
import org.kaikaku.platform.register.intake.Column.Place;

/** Every column that the register knows by its English or its Japanese header; see docs/register.md. */
final class Columns {
    private static final Map<String, String> SEX = options("male=男 female=女 unknown=不明");
    private static final Map<String, String> STATUS = options("resident=住民 dead=死亡 moved_out=転出");
    private static final Map<String, String> OPERATION = options("add=新規 change=修正 remove=削除");
    private static final Map<String, String> CAUSE =
            options("birth=出生 moved_in=転入 moved=転居 moved_out=転出 death=死亡 household_split=世帯分離 household_merged=世帯合併"
                    + " household_changed=世帯変更 renamed=氏名変更 corrected=職権修正 erased=職権消除 other=その他");
    private static final Pattern OWN = Pattern.compile("([a-z][a-z0-9_]{0,59})(?::(text|yesno|number))?");
    private static final int MANY = 9;
    private static final Map<String, Column> KNOWN = known();

    private Columns() {}

    /** Null where a header means nothing to the register. A city's own attribute says its type: {@code bicycle:yesno}. */
    static @Nullable Column named(String header) {
        var known = KNOWN.get(header.strip());
        var own = OWN.matcher(header.strip());
        if (known != null || IndividualNumbers.isHeader(header.strip()) || !own.matches()) {
            return known;
        }
        var kind = own.group(2) == null ? Kind.TEXT : kind(own.group(2));
        return Column.attribute(own.group(1), header, kind, Map.of());
    }

    /** Those that every file must have, even if empty: a file without 支援措置 would lift every protection. */
    static List<Column> core() {
        return all().stream().filter(Column::core).toList();
    }

    static List<Column> all() {
        return KNOWN.values().stream().distinct().toList();
    }

    private static Map<String, Column> known() {
        var columns = new ArrayList<>(List.of(
                core("person_id", "宛名番号", Kind.TEXT, true, 20),
                core("household_id", "世帯番号", Kind.TEXT, true, 20),
                core("name", "氏名", Kind.TEXT, true, 200),
                core("kana", "フリガナ", Kind.TEXT, false, 200),
                core("birth_date", "生年月日", Kind.BIRTH_DATE, false, 20),
                choice("sex", "性別", SEX, Place.CORE),
                core("relationship", "続柄", Kind.TEXT, true, 40),
                choice("status", "状態", STATUS, Place.CORE),
                core("status_date", "異動日", Kind.DATE, false, 20),
                core("postal_code", "郵便番号", Kind.TEXT, false, 10),
                core("address", "住所", Kind.TEXT, true, 300),
                core("protected", "支援措置", Kind.YESNO, false, 10),
                choice("operation", "異動区分", OPERATION, Place.CHANGE),
                choice("cause", "異動事由", CAUSE, Place.CHANGE)));
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
                    .filter(line -> !line.startsWith("# "))
                    .flatMap(Columns::attribute)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Column> attribute(String line) {
        if (line.contains("#")) {
            return IntStream.rangeClosed(1, MANY).boxed().flatMap(n -> attribute(line.replace("#", n.toString())));
        }
        var parts = line.split(" *\\| *");
        return Stream.of(
                Column.attribute(parts[0], parts[1], kind(parts[2]), parts.length > 3 ? options(parts[3]) : Map.of()));
    }

    private static Kind kind(String name) {
        return Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Column core(String key, String header, Kind kind, boolean required, int longest) {
        return new Column(key, header, kind, required, longest, Map.of(), Place.CORE);
    }

    private static Column choice(String key, String header, Map<String, String> options, Place place) {
        return new Column(key, header, Kind.CHOICE, false, 20, options, place);
    }

    private static Map<String, String> options(String text) {
        return List.of(text.split(" ")).stream()
                .map(option -> option.split("="))
                .flatMap(option -> List.of(Map.entry(option[0], option[0]), Map.entry(option[1], option[0])).stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
