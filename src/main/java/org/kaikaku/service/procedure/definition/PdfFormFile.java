package org.kaikaku.service.procedure.definition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.YamlMap;
import org.kaikaku.platform.city.YamlValue;
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
        var texts = new LinkedHashMap<String, String>();
        var tags = new LinkedHashMap<String, FormTag>();
        yaml.get("fields").map(all -> {
            all.all().forEach((name, value) -> {
                if (!fields.contains(name)) {
                    value.unknown(name, "a field of " + file.name() + ".pdf", fields);
                }
                texts.put(name, value.string());
                check(value, facts).stream().filter(FormTag::speaksOfFact).forEach(tag -> tags.put(tag.fact(), tag));
            });
            return all;
        });
        var needed = tags.keySet().stream().filter(facts.facts()::containsKey).toList();
        return new Form.Pdf(file.name(), pdf, texts, needed);
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
