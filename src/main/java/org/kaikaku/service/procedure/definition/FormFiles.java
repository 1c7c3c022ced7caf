package org.kaikaku.service.procedure.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactType;

/** Reads {@code forms/}: which facts each form prints, and whether all its tags mean something. */
final class FormFiles {
    static final String FOLDER = "forms/";

    /** What a form can print besides facts. */
    static final Set<String> BESIDES = Set.of(
            "city.name",
            "city.mayor",
            "today",
            "receipt",
            "procedure.title",
            "procedure.law",
            "division.name",
            "division.phone",
            "decision.number",
            "decision.date",
            "decision.applied",
            "decision.addressee",
            "decision.granted",
            "decision.refused",
            "decision.result",
            "decision.reason");

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
                var needed = List.copyOf(read.factsOf(file.name(), 0));
                read.forms.put(file.name(), new Form(file.name(), file.text(), needed));
            }
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
        var open = new ArrayDeque<FormTag>();
        for (var tag : tags(file.name())) {
            switch (tag.kind()) {
                case PRINT -> print(file, tag);
                case IF, IF_NOT -> {
                    test(file, tag);
                    open.push(tag);
                }
                case END -> end(file, tag, open.poll());
                case PART -> part(file, tag);
                case REMARK -> {}
                case FORBIDDEN -> wrong(file, tag, "a tag can only insert, escaped", "write {{" + tag.name() + "}}");
            }
        }
        open.forEach(tag -> wrong(file, tag, "is never closed", "write {{/" + tag.name() + "}} where it ends"));
    }

    private void print(CityFile file, FormTag tag) {
        if (known(file, tag) && !tag.value().isEmpty()) {
            wrong(
                    file,
                    tag,
                    "a value can be tested but not printed",
                    "write {{#" + tag.name() + "}}☑{{/" + tag.name() + "}}");
        }
    }

    private void test(CityFile file, FormTag tag) {
        if (!known(file, tag) || tag.value().isEmpty() || BESIDES.contains(tag.name())) {
            return;
        }
        var fact = facts.facts().get(tag.fact());
        var values = fact == null ? List.<String>of() : values(fact);
        if (!values.contains(tag.value())) {
            problems.add(at(
                    file, tag, "\"" + tag.value() + "\" is not a value of " + tag.fact(), meant(tag.value(), values)));
        }
    }

    static List<String> values(Fact fact) {
        return fact.type() == FactType.YESNO
                ? List.of("yes", "no")
                : fact.options().stream().map(Fact.Option::key).toList();
    }

    private boolean known(CityFile file, FormTag tag) {
        if (BESIDES.contains(tag.name())) {
            return true;
        }
        if (facts.facts().containsKey(tag.fact())) {
            return true;
        }
        var known = new ArrayList<>(facts.facts().keySet());
        known.addAll(BESIDES);
        problems.add(at(file, tag, "\"" + tag.fact() + "\" is not a fact", meant(tag.fact(), known)));
        return false;
    }

    private void part(CityFile file, FormTag tag) {
        if (parts.containsKey(tag.name())) {
            if (brings(tag.name(), file.name(), new HashSet<>())) {
                wrong(file, tag, "brings itself", null);
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

    private void end(CityFile file, FormTag tag, @Nullable FormTag opened) {
        if (opened == null || !opened.name().equals(tag.name())) {
            wrong(
                    file,
                    tag,
                    "closes what is not open",
                    opened == null ? null : "did you mean {{/" + opened.name() + "}}?");
        }
    }

    private void wrong(CityFile file, FormTag tag, String wrong, @Nullable String meant) {
        problems.add(at(file, tag, wrong, meant));
    }

    private static @Nullable String meant(String word, Collection<String> known) {
        return CityFileProblem.didYouMean(word, known);
    }

    private static CityFileProblem at(CityFile file, FormTag tag, String wrong, @Nullable String meant) {
        return new CityFileProblem(file.path(), tag.line(), tag.column(), tag.name(), wrong, meant);
    }
}
