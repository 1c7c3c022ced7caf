package org.kaikaku.service.procedure.definition;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.YamlMap;
import org.kaikaku.platform.city.YamlValue;
import org.kaikaku.service.procedure.definition.CoreSystem.Column;
import org.kaikaku.service.procedure.definition.CoreSystem.Item;
import org.kaikaku.service.procedure.definition.CoreSystem.Source;

/** Reads one file of {@code core-systems/}. */
final class CoreSystemFile {
    static final String FOLDER = "core-systems/";

    private static final String USUAL_FORMAT = "yyyy-MM-dd";
    private static final SequencedMap<String, Charset> ENCODINGS = new LinkedHashMap<>();
    private static final SequencedMap<String, String> NEWLINES = new LinkedHashMap<>();

    static {
        ENCODINGS.put("UTF-8", StandardCharsets.UTF_8);
        // What systems call Shift_JIS is what Windows writes: it has ①, ㈱ and 髙.
        ENCODINGS.put("Shift_JIS", Charset.forName("windows-31j"));
        NEWLINES.put("CRLF", "\r\n");
        NEWLINES.put("LF", "\n");
    }

    private CoreSystemFile() {}

    static Optional<Sourced<CoreSystem>> read(CityFile file, Collection<CityFileProblem> problems) {
        return YamlMap.read(file, problems, yaml -> new Sourced<>(yaml, system(file, yaml)));
    }

    private static CoreSystem system(CityFile file, YamlMap yaml) {
        var columns = yaml.get("fields").list(item -> item.map(CoreSystemFile::column));
        if (!columns.isEmpty() && columns.stream().noneMatch(CoreSystemFile::tellsDecision)) {
            yaml.get("fields").wrong("none is from decision, but refused applications go out too", "add one");
        }
        return new CoreSystem(
                Sourced.fileName(file, yaml),
                yaml.text("name"),
                yaml.get("encoding").choice(ENCODINGS),
                yaml.find("newline").map(value -> value.choice(NEWLINES)).orElse("\r\n"),
                yaml.find("header").map(YamlValue::flag).orElse(true),
                columns);
    }

    private static Column column(YamlMap yaml) {
        if (yaml.has("from") == yaml.has("value")) {
            yaml.wrong("needs either from or value", null);
        }
        return new Column(
                yaml.string("name"),
                yaml.find("from").map(CoreSystemFile::sources).orElse(List.of()),
                yaml.stringOrNull("value"),
                yaml.find("format").map(CoreSystemFile::format).orElse(USUAL_FORMAT),
                yaml.find("codes")
                        .map(value -> value.map(CoreSystemFile::codes))
                        .orElse(Map.of()));
    }

    private static boolean tellsDecision(Column column) {
        return column.sources().contains(new Source.OfApplication(Item.DECISION));
    }

    private static List<Source> sources(YamlValue value) {
        return value.isList() ? value.list(CoreSystemFile::source) : List.of(source(value));
    }

    private static Source source(YamlValue value) {
        if (value.scalar() instanceof String key && key.contains(".")) {
            return new Source.OfFact(key);
        }
        return new Source.OfApplication(value.choice(Item.class));
    }

    private static String format(YamlValue value) {
        String pattern = value.string();
        try {
            DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            return pattern;
        } catch (IllegalArgumentException noPattern) {
            value.wrong("\"" + pattern + "\" is not a pattern for a date", "write it like yyyyMMdd");
            return USUAL_FORMAT;
        }
    }

    private static Map<String, String> codes(YamlMap yaml) {
        var codes = new LinkedHashMap<String, String>();
        yaml.all().forEach((option, code) -> codes.put(option, code.string()));
        return codes;
    }
}
