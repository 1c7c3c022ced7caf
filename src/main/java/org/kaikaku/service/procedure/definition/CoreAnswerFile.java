package org.kaikaku.service.procedure.definition;

import java.util.regex.Pattern;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.service.procedure.definition.CoreSystem.Answer;

/** Reads how a core system's result file looks. */
final class CoreAnswerFile {
    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{0,2}");

    private CoreAnswerFile() {}

    static Answer read(YamlMap yaml) {
        boolean header = yaml.find("header").map(YamlValue::flag).orElse(true);
        var accepted = yaml.get("accepted").list(YamlValue::string);
        var rejected = yaml.get("rejected").list(YamlValue::string);
        rejected.stream()
                .filter(accepted::contains)
                .forEach(word -> yaml.get("rejected").wrong("\"" + word + "\" means accepted too", null));
        return new Answer(
                yaml.get("encoding").choice(CoreLayoutFile.ENCODINGS),
                header,
                column(yaml.get("receipt"), header),
                column(yaml.get("result"), header),
                accepted,
                rejected,
                yaml.find("reason").map(value -> column(value, header)).orElse(null),
                yaml.find("within-days").map(CoreAnswerFile::days).orElse(0));
    }

    private static String column(YamlValue value, boolean header) {
        var column = value.string();
        if (!header && !PLACE.matcher(column).matches()) {
            value.wrong("columns without headings are called by their place", "write \"1\" for the first");
        }
        return column;
    }

    private static int days(YamlValue value) {
        int days = value.number();
        if (days < 1) {
            value.wrong("should be at least 1", null);
        }
        return days;
    }
}
