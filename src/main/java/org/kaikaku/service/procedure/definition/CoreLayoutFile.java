package org.kaikaku.service.procedure.definition;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.service.procedure.definition.CoreSystem.Column;
import org.kaikaku.service.procedure.definition.CoreSystem.Fill;
import org.kaikaku.service.procedure.definition.CoreSystem.Item;
import org.kaikaku.service.procedure.definition.CoreSystem.Kind;
import org.kaikaku.service.procedure.definition.CoreSystem.Layout;
import org.kaikaku.service.procedure.definition.CoreSystem.Letters;
import org.kaikaku.service.procedure.definition.CoreSystem.Shape;
import org.kaikaku.service.procedure.definition.CoreSystem.Source;

/** Reads how a core system's file looks. */
final class CoreLayoutFile {
    private static final String USUAL_FORMAT = "yyyy-MM-dd";
    private static final String USUAL_NAME = "{system}-{day}-{number}";
    private static final String LARGEST_NUMBER = "999999";
    private static final LocalDate SOME_DAY = LocalDate.of(2030, 12, 31);
    private static final Pattern FILE_NAME = Pattern.compile("(\\{(system|day|number)}|[^{}/\\\\:*?\"<>|\\p{Cntrl}])+");
    static final SequencedMap<String, Charset> ENCODINGS = new LinkedHashMap<>();
    private static final SequencedMap<String, String> NEWLINES = new LinkedHashMap<>();
    private static final SequencedMap<String, Boolean> LACKING = new LinkedHashMap<>();

    static {
        ENCODINGS.put("UTF-8", StandardCharsets.UTF_8);
        // What systems call Shift_JIS is what Windows writes: it has ①, ㈱ and 髙.
        ENCODINGS.put("Shift_JIS", Charset.forName("windows-31j"));
        NEWLINES.put("CRLF", "\r\n");
        NEWLINES.put("LF", "\n");
        NEWLINES.put("none", "");
        LACKING.put("geta", false);
        LACKING.put("hold", true);
    }

    private CoreLayoutFile() {}

    static Layout read(YamlMap yaml) {
        var kind = yaml.find("file").map(value -> value.choice(Kind.class)).orElse(Kind.CSV);
        var encoding = yaml.get("encoding").choice(ENCODINGS);
        var layout = new Layout(
                kind,
                encoding,
                mark(yaml, encoding),
                newline(yaml, kind),
                header(yaml, kind),
                yaml.find("lacking").map(value -> value.choice(LACKING)).orElse(false),
                fileName(yaml, kind),
                yaml.list("head", item -> item.map(CoreLayoutFile::aboutFile)),
                yaml.get("fields").list(item -> item.map(CoreLayoutFile::ofApplication)),
                yaml.list("tail", item -> item.map(CoreLayoutFile::aboutFile)));
        widths(yaml, "head", layout, layout.head());
        widths(yaml, "fields", layout, layout.columns());
        widths(yaml, "tail", layout, layout.tail());
        return layout;
    }

    private static boolean mark(YamlMap yaml, Charset encoding) {
        boolean mark = yaml.find("byte-order-mark").map(YamlValue::flag).orElse(false);
        if (mark && !encoding.equals(StandardCharsets.UTF_8)) {
            yaml.get("byte-order-mark").wrong("only UTF-8 has one", "leave it out");
        }
        return mark;
    }

    private static String newline(YamlMap yaml, Kind kind) {
        var newline = yaml.find("newline").map(value -> value.choice(NEWLINES)).orElse("\r\n");
        if (newline.isEmpty() && kind != Kind.FIXED) {
            yaml.get("newline").wrong("rows of CSV have to end somewhere", "write CRLF or LF");
        }
        return newline;
    }

    private static boolean header(YamlMap yaml, Kind kind) {
        boolean header = yaml.find("header").map(YamlValue::flag).orElse(kind == Kind.CSV);
        if (header && kind == Kind.FIXED) {
            yaml.get("header").wrong("a fixed file names no columns", "leave it out, or write a record under head");
        }
        return header;
    }

    private static String fileName(YamlMap yaml, Kind kind) {
        var usual = USUAL_NAME + (kind == Kind.CSV ? ".csv" : ".txt");
        return yaml.find("file-name")
                .map(value -> {
                    var name = value.string();
                    if (!FILE_NAME.matcher(name).matches()) {
                        value.wrong("\"" + name + "\" is no name of a file", "write it like " + usual);
                    } else if (!name.contains("{number}")) {
                        value.wrong("two batches would have the same name", "put {number} into it");
                    }
                    return name;
                })
                .orElse(usual);
    }

    /** In a fixed file every field has a width, in which what is known beforehand fits. */
    private static void widths(YamlMap yaml, String list, Layout layout, List<Column> columns) {
        for (int i = 0; layout.kind() == Kind.FIXED && i < columns.size(); i++) {
            var path = list + "[" + (i + 1) + "]";
            int width = columns.get(i).shape().width();
            int needed = longest(yaml, columns.get(i)).getBytes(layout.encoding()).length;
            if (width == 0) {
                yaml.at(path).wrong("a field of a fixed file needs its width in bytes", null);
            } else if (width < needed) {
                yaml.at(path + ".width").wrong("is too narrow", "write " + needed);
            }
        }
    }

    /** The longest that stands there; of an application's own fields it shows when they go out. */
    private static String longest(YamlMap yaml, Column column) {
        if (column.constant() != null) {
            return column.constant();
        }
        return column.sources().stream()
                .findFirst()
                .map(source -> source instanceof Source.OfFile(var about) ? longest(yaml, about, column) : "")
                .orElse("");
    }

    private static String longest(YamlMap yaml, CoreSystem.About about, Column column) {
        return switch (about) {
            case COUNT, NUMBER -> LARGEST_NUMBER;
            case MADE_ON -> DateShape.format(SOME_DAY, column.format());
            case SYSTEM -> yaml.file().replaceAll("^.*/|\\.yaml$", "");
        };
    }

    private static Column ofApplication(YamlMap yaml) {
        return column(yaml, yaml.find("from").map(CoreLayoutFile::sources).orElse(List.of()));
    }

    private static Column aboutFile(YamlMap yaml) {
        return column(
                yaml,
                yaml.find("from")
                        .map(value -> List.<Source>of(new Source.OfFile(value.choice(CoreSystem.About.class))))
                        .orElse(List.of()));
    }

    private static Column column(YamlMap yaml, List<Source> sources) {
        if (yaml.has("from") == yaml.has("value")) {
            yaml.wrong("needs either from or value", null);
        }
        return new Column(
                yaml.string("name"),
                sources,
                yaml.stringOrNull("value"),
                yaml.find("format").map(CoreLayoutFile::format).orElse(USUAL_FORMAT),
                yaml.find("codes")
                        .map(value -> value.map(CoreLayoutFile::codes))
                        .orElse(Map.of()),
                new Shape(
                        yaml.find("width").map(CoreLayoutFile::width).orElse(0),
                        yaml.find("fill").map(value -> value.choice(Fill.class)).orElse(Fill.SPACES_AFTER),
                        yaml.find("letters")
                                .map(value -> value.choice(Letters.class))
                                .orElse(Letters.AS_WRITTEN)));
    }

    private static int width(YamlValue value) {
        int width = value.number();
        if (width < 1) {
            value.wrong("should be at least 1", null);
        }
        return width;
    }

    private static List<Source> sources(YamlValue value) {
        return value.isList() ? value.list(CoreLayoutFile::source) : List.of(source(value));
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
            DateShape.check(pattern);
            return pattern;
        } catch (IllegalArgumentException | DateTimeException noPattern) {
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
