package org.kaikaku.service.procedure.definition;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.service.procedure.definition.PortalForm.Item;
import org.kaikaku.service.procedure.definition.PortalForm.Paper;

/** Reads one file of {@code portal/}. */
final class PortalFormFile {
    static final String FOLDER = "portal/";

    private PortalFormFile() {}

    static Optional<Sourced<PortalForm>> read(CityFile file, Collection<CityFileProblem> problems) {
        return YamlMap.read(file, problems, yaml -> new Sourced<>(yaml, form(file, yaml)));
    }

    private static PortalForm form(CityFile file, YamlMap yaml) {
        return new PortalForm(
                Sourced.fileName(file, yaml),
                yaml.string("form"),
                yaml.string("event"),
                yaml.string("procedure"),
                yaml.get("encoding").choice(CoreLayoutFile.ENCODINGS),
                yaml.find("given")
                        .map(given -> given.map(PortalFormFile::given))
                        .orElse(Map.of()),
                yaml.get("items").list(item -> item.map(PortalFormFile::item)),
                yaml.list("papers", paper -> paper.map(of -> new Paper(of.string("item"), of.string("attachment")))));
    }

    private static Item item(YamlMap yaml) {
        return new Item(
                yaml.string("item"),
                yaml.string("fact"),
                yaml.find("format").map(PortalFormFile::format).orElse(null),
                yaml.find("codes")
                        .map(codes -> codes.map(PortalFormFile::codes))
                        .orElse(Map.of()),
                yaml.find("optional").map(YamlValue::flag).orElse(false));
    }

    private static String format(YamlValue value) {
        var format = value.string();
        try {
            DateTimeFormatter.ofPattern(format, Locale.ROOT);
        } catch (IllegalArgumentException noPattern) {
            value.wrong("\"" + format + "\" is no pattern of a date", "write it like yyyyMMdd");
        }
        return format;
    }

    private static Map<String, String> codes(YamlMap yaml) {
        var codes = new LinkedHashMap<String, String>();
        yaml.all().forEach((code, value) -> codes.put(code, value.string()));
        return codes;
    }

    private static Map<String, Object> given(YamlMap yaml) {
        var given = new LinkedHashMap<String, Object>();
        yaml.all().forEach((fact, value) -> {
            var scalar = value.scalar();
            if (scalar == null) {
                value.wrong("should be true, false, a number or an option's key", null);
            } else {
                given.put(fact, scalar);
            }
        });
        return given;
    }
}
