package org.kaikaku.service.procedure.definition;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.rules.FactDictionary;

/** Reads {@code forms/}: which facts each form prints, and whether all its tags mean something. */
final class FormFiles {
    static final String FOLDER = "forms/";

    private final FactDictionary facts;
    private final Collection<CityFileProblem> problems;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, List<FormTag>> tags = new LinkedHashMap<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();

    private FormFiles(FactDictionary facts, Collection<CityFileProblem> problems) {
        this.facts = facts;
        this.problems = problems;
    }

    static FormFiles read(CityFiles files, FactDictionary facts, Collection<CityFileProblem> problems) {
        var read = new FormFiles(facts, problems);
        var html = files.under(FOLDER, ".html");
        for (var file : html) {
            read.tags.put(file.name(), FormTag.all(file.text()));
            if (file.name().startsWith("_")) {
                read.parts.put(file.name(), file.text());
            }
        }
        for (var file : html) {
            read.check(file);
            if (!file.name().startsWith("_")) {
                var tags = read.tags(file.name());
                var needed = List.copyOf(read.factsOf(file.name(), 0));
                read.forms.put(file.name(), new Form.Html(file.name(), file.text(), needed, FormSubjects.of(tags)));
            }
        }
        for (var file : files.under(FOLDER, ".yaml")) {
            PdfFormFile.read(file, files, facts, problems).ifPresent(form -> read.forms.put(form.key(), form));
        }
        return read;
    }

    Map<String, String> parts() {
        return parts;
    }

    Map<String, Form> forms() {
        return forms;
    }

    private List<FormTag> tags(String name) {
        return tags.getOrDefault(name, List.of());
    }

    private Set<String> factsOf(String name, int depth) {
        var found = new LinkedHashSet<String>();
        for (var tag : tags(name)) {
            if (tag.kind() == FormTag.Kind.PART && depth < parts.size()) {
                found.addAll(factsOf(tag.name(), depth + 1));
            } else if (tag.speaksOfFact() && facts.facts().containsKey(tag.fact())) {
                found.add(tag.fact());
            }
        }
        return found;
    }

    private void check(CityFile file) {
        var tags = tags(file.name());
        new FormTagCheck(facts, (tag, wrong, meant) -> problems.add(at(file, tag, wrong, meant))).check(tags);
        tags.stream().filter(tag -> tag.kind() == FormTag.Kind.PART).forEach(tag -> part(file, tag));
    }

    private void part(CityFile file, FormTag tag) {
        if (parts.containsKey(tag.name())) {
            if (brings(tag.name(), file.name(), new HashSet<>())) {
                problems.add(at(file, tag, "brings itself", null));
            }
        } else {
            problems.add(
                    at(file, tag, "there is no " + FOLDER + tag.name() + ".html", meant(tag.name(), parts.keySet())));
        }
    }

    private boolean brings(String part, String name, Set<String> seen) {
        return part.equals(name)
                || seen.add(part)
                        && tags(part).stream()
                                .filter(tag -> tag.kind() == FormTag.Kind.PART)
                                .anyMatch(tag -> brings(tag.name(), name, seen));
    }

    private static @Nullable String meant(String word, Collection<String> known) {
        return CityFileProblem.didYouMean(word, known);
    }

    private static CityFileProblem at(CityFile file, FormTag tag, String wrong, @Nullable String meant) {
        return new CityFileProblem(file.path(), tag.line(), tag.column(), tag.name(), wrong, meant);
    }
}
