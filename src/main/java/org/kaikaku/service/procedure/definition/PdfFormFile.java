package org.kaikaku.service.procedure.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.platform.document.AcroForm;
import org.kaikaku.platform.rules.FactDictionary;

/** Reads {@code forms/x.yaml}: what goes into the fields of {@code forms/x.pdf}, a form that the city had before. */
final class PdfFormFile {
    private PdfFormFile() {}

    static Optional<Form.Pdf> read(
            CityFile file, CityFiles files, FactDictionary facts, Collection<CityFileProblem> problems) {
        String path = FormFiles.FOLDER + file.name() + ".pdf";
        var pdf = files.find(path);
        if (pdf.isEmpty()) {
            problems.add(
                    CityFileProblem.of(file.path(), "there is no " + path + " to fill in", "put it beside this file"));
            return Optional.empty();
        }
        Set<String> fields;
        try {
            fields = AcroForm.fields(pdf.get().content());
        } catch (AcroForm.NoForm nothingToFill) {
            problems.add(CityFileProblem.of(
                    path, "has no fields to fill in", "save it from the word processor as a PDF form (AcroForm)"));
            return Optional.empty();
        }
        return YamlMap.read(file, problems, yaml -> form(file, pdf.get().content(), fields, facts, yaml));
    }

    private static Form.Pdf form(CityFile file, byte[] pdf, Set<String> fields, FactDictionary facts, YamlMap yaml) {
        var lines = new LinkedHashMap<String, Integer>();
        yaml.find("lines")
                .ifPresent(all -> all.map(map -> {
                    map.all().forEach((subject, value) -> lines.put(subject, lines(subject, value, facts)));
                    return map;
                }));
        var filled = new ArrayList<Form.Field>();
        var tags = new LinkedHashMap<String, FormTag>();
        yaml.get("fields").map(all -> {
            all.all().forEach((name, value) -> {
                var own = check(value, facts);
                var field = new Form.Field(name, value.string(), line(name, own, lines.keySet()));
                named(field, file, fields, lines, value);
                filled.add(field);
                own.stream().filter(FormTag::speaksOfFact).forEach(tag -> tags.put(tag.fact(), tag));
            });
            return all;
        });
        var needed = tags.keySet().stream().filter(facts.facts()::containsKey).toList();
        return new Form.Pdf(file.name(), pdf, filled, lines, needed, subjects(filled));
    }

    private static int lines(String subject, YamlValue value, FactDictionary facts) {
        if (facts.count(subject).isEmpty()) {
            value.wrong(
                    "\"" + subject + "\" is not a subject that repeats",
                    CityFileProblem.didYouMean(subject, facts.subjects().keySet()));
        }
        return Math.max(1, value.number());
    }

    /** Whose line a field with {@code {n}} belongs to. */
    private static @Nullable String line(String name, List<FormTag> tags, Set<String> subjects) {
        return name.contains(Form.Field.LINE)
                ? tags.stream()
                        .map(FormTag::subject)
                        .filter(subjects::contains)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static void named(
            Form.Field field, CityFile file, Set<String> fields, Map<String, Integer> lines, YamlValue value) {
        if (field.line() == null && field.name().contains(Form.Field.LINE)) {
            value.wrong("has {n}, but nothing of a subject that stands under lines:", null);
            return;
        }
        for (int n = 1; n <= (field.line() == null ? 1 : lines.getOrDefault(field.line(), 1)); n++) {
            if (!fields.contains(field.name(n))) {
                value.unknown(field.name(n), "a field of " + file.name() + ".pdf", fields);
            }
        }
    }

    private static Form.Subjects subjects(List<Form.Field> fields) {
        var each = new HashSet<String>();
        var one = new HashSet<String>();
        for (var field : fields) {
            var of = FormSubjects.of(FormTag.all(field.text()));
            each.addAll(of.each());
            one.addAll(of.one());
            if (field.line() != null) {
                each.add(field.line());
                one.remove(field.line());
            }
        }
        return new Form.Subjects(each, one);
    }

    private static List<FormTag> check(YamlValue value, FactDictionary facts) {
        var tags = FormTag.all(value.string());
        new FormTagCheck(facts, (tag, wrong, meant) -> value.wrong(tag.name() + ": " + wrong, meant)).check(tags);
        tags.stream()
                .filter(tag -> tag.kind() == FormTag.Kind.PART)
                .forEach(tag -> value.wrong("a field has no parts", null));
        return tags;
    }
}
