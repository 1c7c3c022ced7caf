package org.kaikaku.service.procedure.definition;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.kaikaku.platform.calendar.DeadlineRule;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.platform.identity.Assurance;
import org.kaikaku.platform.language.EasyText;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.upload.FileType;
import org.kaikaku.service.procedure.definition.Procedure.Attachment;
import org.kaikaku.service.procedure.definition.Procedure.Channel;
import org.kaikaku.service.procedure.definition.Procedure.Check;
import org.kaikaku.service.procedure.definition.Procedure.Examples;
import org.kaikaku.service.procedure.definition.Procedure.Kind;
import org.kaikaku.service.procedure.definition.Procedure.Level;

/** Reads one file of {@code procedures/}. */
final class ProcedureFile {
    static final String FOLDER = "procedures/";

    private static final SequencedMap<String, DeadlineRule.ClosedDay> CLOSED_DAY = new LinkedHashMap<>();

    static {
        CLOSED_DAY.put("next-open-day", DeadlineRule.ClosedDay.NEXT_OPEN);
        CLOSED_DAY.put("previous-open-day", DeadlineRule.ClosedDay.PREVIOUS_OPEN);
        CLOSED_DAY.put("as-is", DeadlineRule.ClosedDay.AS_IS);
    }

    private ProcedureFile() {}

    static Optional<Sourced<Procedure>> read(CityFile file, Collection<CityFileProblem> problems) {
        return YamlMap.read(file, problems, yaml -> new Sourced<>(yaml, procedure(file, yaml)));
    }

    private static Procedure procedure(CityFile file, YamlMap yaml) {
        var kind = yaml.get("kind").choice(Kind.class);
        boolean city = kind == Kind.CITY;
        return new Procedure(
                Sourced.fileName(file, yaml),
                file.version(),
                file.effective(),
                yaml.get("event").list(YamlValue::string),
                yaml.text("title"),
                yaml.text("summary"),
                kind,
                city ? yaml.textOrNull("where") : yaml.text("where"),
                yaml.stringOrNull("per"),
                yaml.get("when").expression(),
                yaml.text("because"),
                yaml.string("law"),
                yaml.find("deadline")
                        .map(value -> value.map(ProcedureFile::deadline))
                        .orElse(null),
                city ? yaml.string("division") : yaml.stringOrNull("division"),
                yaml.textOrNull("desk"),
                channels(yaml, city),
                yaml.find("assurance")
                        .map(value -> value.choice(Assurance.class))
                        .orElse(Assurance.PASSWORD),
                yaml.list("bring", item -> item.map(ProcedureFile::paper)),
                yaml.list("held-by-city", YamlValue::string),
                yaml.find("fee").map(ProcedureFile::fee).orElse(Fee.FREE),
                yaml.list("needs", YamlValue::string),
                yaml.list("forms", YamlValue::string),
                yaml.list("checks", item -> item.map(check -> new Check(check.string("key"), check.string("ja")))),
                yaml.find("decide").map(value -> value.choice(Level.class)).orElse(Level.CHIEF),
                yaml.find("processing-days").map(YamlValue::number).orElse(null),
                yaml.find("retention-years").map(ProcedureFile::years).orElse(null),
                city ? yaml.text("result") : yaml.textOrNull("result"),
                yaml.stringOrNull("core-system"),
                yaml.list("attachments", item -> item.map(ProcedureFile::attachment)),
                yaml.get("examples")
                        .map(examples -> examples(examples, yaml.get("when").expression())));
    }

    private static int years(YamlValue value) {
        int years = value.number();
        if (years < 1) {
            value.wrong("documents are kept for 1 year at least", null);
        }
        return years;
    }

    private static Set<Channel> channels(YamlMap yaml, boolean city) {
        var channels = EnumSet.noneOf(Channel.class);
        if (city) {
            yaml.get("channels");
        }
        channels.addAll(yaml.list("channels", item -> item.choice(Channel.class)));
        return channels;
    }

    private static Deadline deadline(YamlMap yaml) {
        int count = yaml.get("count").number();
        if (count < 1 && yaml.has("count")) {
            yaml.get("count").wrong("a deadline counts at least 1", null);
        }
        return new Deadline(
                yaml.string("from"),
                new DeadlineRule(
                        yaml.string("law"),
                        yaml.get("first-day").choice(DeadlineRule.FirstDay.class),
                        Math.max(1, count),
                        yaml.get("unit").choice(DeadlineRule.Unit.class),
                        yaml.get("closed-day").choice(CLOSED_DAY)));
    }

    private static Fee fee(YamlValue value) {
        if (!value.isMap()) {
            return new Fee(value.number(), Fee.Per.APPLICATION, null);
        }
        return value.map(yaml -> new Fee(
                yaml.get("yen").number(),
                yaml.find("per").map(per -> per.choice(Fee.Per.class)).orElse(Fee.Per.APPLICATION),
                yaml.find("from").map(YamlValue::date).orElse(null)));
    }

    private static Paper paper(YamlMap yaml) {
        var text = new Text(yaml.string("ja"), yaml.string("easy"), yaml.string("en"));
        yaml.find("easy").ifPresent(value -> EasyText.problems(text).forEach(problem -> value.wrong(problem, null)));
        return new Paper(
                text,
                yaml.find("held-by-city")
                        .map(value -> value.choice(Paper.Held.class))
                        .orElse(null),
                yaml.find("identification").map(YamlValue::flag).orElse(false));
    }

    private static Attachment attachment(YamlMap yaml) {
        return new Attachment(
                yaml.string("key"),
                yaml.text("label"),
                yaml.find("required").map(YamlValue::flag).orElse(false),
                yaml.find("types").map(ProcedureFile::types).orElse(FileType.SHOWABLE));
    }

    private static Set<FileType> types(YamlValue value) {
        var types = EnumSet.noneOf(FileType.class);
        value.items().forEach(item -> types.add(item.choice(FileType.class)));
        if (types.isEmpty()) {
            value.wrong("nothing could be sent", "leave the key out for photos and PDF");
        }
        return types;
    }

    /** What applies to everybody has nobody who does not get it. */
    private static Examples examples(YamlMap yaml, String when) {
        var gets = yaml.get("gets").map(ProcedureFile::answers);
        boolean always = when.strip().equals("true");
        return new Examples(
                gets, always && !yaml.has("not") ? Map.of() : yaml.get("not").map(ProcedureFile::answers));
    }

    private static Map<String, Object> answers(YamlMap yaml) {
        var answers = new LinkedHashMap<String, Object>();
        yaml.all().forEach((fact, value) -> {
            var scalar = value.scalar();
            if (scalar == null) {
                value.wrong("should be true, false, a number or an option's key", null);
            } else {
                answers.put(fact, scalar);
            }
        });
        return answers;
    }
}
