package org.kaikaku.service.procedure.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.register.HouseholdFacts;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.Subject;

/** Whether what one file names stands in another. */
final class CatalogueReferences {
    private final CatalogueFiles files;
    private final HashMap<String, Fact> facts = new HashMap<>();
    private final List<String> events;
    private final List<String> divisions;
    private final List<String> systems;
    private final List<String> repeated;

    CatalogueReferences(CatalogueFiles files) {
        this.files = files;
        files.facts().facts.forEach(fact -> facts.put(fact.value().key(), fact.value()));
        this.events = keys(files.events(), LifeEvent::key);
        this.systems = keys(files.coreSystems(), CoreSystem::key);
        this.repeated = files.facts().subjects.stream()
                .map(Sourced::value)
                .filter(subject -> subject.repeats() != null)
                .map(Subject::key)
                .toList();
        this.divisions = files.city().stream()
                .flatMap(city -> city.divisions().entries().stream())
                .map(Division::key)
                .distinct()
                .toList();
    }

    void check() {
        once(files.procedures(), Procedure::key);
        once(files.events(), LifeEvent::key);
        once(files.coreSystems(), CoreSystem::key);
        files.procedures().forEach(this::procedure);
        files.events().forEach(this::event);
        files.coreSystems().forEach(this::coreSystem);
        files.facts().facts.forEach(this::fact);
    }

    /** A fact that nothing ever fills in would silently be asked of everybody. */
    private void fact(Sourced<Fact> sourced) {
        var fact = sourced.value();
        boolean filled = files.events().stream()
                .anyMatch(event -> event.value().filledByRegister(fact.subject(), repeated.contains(fact.subject())));
        if ("register".equals(fact.from()) && !filled) {
            sourced.yaml()
                    .at("from")
                    .wrong("the register fills in nothing of \"" + fact.subject() + "\"", "leave it out");
        }
        if (fact.subject().equals("household")
                && "register".equals(fact.from())
                && !HouseholdFacts.NAMES.contains(fact.name())) {
            sourced.yaml().at("from").unknown(fact.name(), "a name that the register fills in", HouseholdFacts.NAMES);
        }
    }

    private void procedure(Sourced<Procedure> sourced) {
        var yaml = sourced.yaml();
        var procedure = sourced.value();
        each(yaml, "event", procedure.events(), "a life event", events);
        each(yaml, "forms", procedure.forms(), "a form", files.forms().forms().keySet());
        procedure
                .forms()
                .forEach(form -> speaksOf(yaml, procedure, files.forms().forms().get(form)));
        each(yaml, "needs", procedure.needs(), "a fact", facts.keySet());
        one(yaml, "per", procedure.per(), "a subject that repeats", repeated);
        one(yaml, "division", procedure.division(), "a division", divisions);
        one(yaml, "core-system", procedure.coreSystem(), "a core system", systems);
        stillThere(yaml, procedure.division());
        Expressions.facts(procedure.when()).forEach(fact -> one(yaml, "when", fact, "a fact", facts.keySet()));
        if (procedure.deadline() != null) {
            one(yaml, "deadline.from", procedure.deadline().from(), "a date fact", dates());
        }
        twice(yaml, "checks", procedure.checks().stream().map(Procedure.Check::key));
        twice(yaml, "attachments", procedure.attachments().stream().map(Procedure.Attachment::key));
        if (procedure.events().isEmpty()) {
            yaml.at("event").wrong("names no life event, so nobody would ever be asked", null);
        }
    }

    /** A form that speaks of one of several would stay blank, and one that goes through all of them would say too much. */
    private void speaksOf(YamlMap yaml, Procedure procedure, @Nullable Form form) {
        if (form == null) {
            return;
        }
        for (var subject : repeated) {
            boolean forOne = subject.equals(procedure.per());
            if (forOne && form.subjects().each().contains(subject)) {
                yaml.at("forms")
                        .wrong(
                                form.key() + " goes through each " + subject + ", but this is done for one",
                                "leave out per");
            } else if (!forOne && form.subjects().one().contains(subject)) {
                yaml.at("forms")
                        .wrong(
                                form.key() + " speaks of one " + subject + ", but there may be several",
                                "write {{#" + subject + ".each}} around it, or per: " + subject);
            }
        }
    }

    private void stillThere(YamlMap yaml, @Nullable String division) {
        if (division == null || !divisions.contains(division)) {
            return;
        }
        files.city()
                .flatMap(city -> city.divisions().newest(division))
                .filter(newest -> newest.to() instanceof LocalDate)
                .ifPresent(gone -> yaml.at("division")
                        .wrong("\"" + division + "\" ended on " + gone.to(), "name the division that took over"));
    }

    private void event(Sourced<LifeEvent> sourced) {
        each(
                sourced.yaml(),
                "subjects",
                sourced.value().subjects(),
                "a subject",
                keys(files.facts().subjects, Subject::key));
        var died = sourced.value().died();
        if (died != null) {
            one(sourced.yaml(), "died.relationship", died.relationship(), "a fact", facts.keySet());
            one(sourced.yaml(), "died.mourner", died.mourner(), "a fact", facts.keySet());
            one(
                    sourced.yaml(),
                    "died.subject",
                    died.subject(),
                    "a subject of this event",
                    sourced.value().subjects());
        }
    }

    private void coreSystem(Sourced<CoreSystem> sourced) {
        columns(sourced.yaml(), "", sourced.value().layout());
        var beside = sourced.value().beside();
        if (beside != null) {
            columns(sourced.yaml(), "beside.", beside.layout());
        }
    }

    private void columns(YamlMap yaml, String path, CoreSystem.Layout layout) {
        var columns = layout.columns();
        for (int i = 0; i < columns.size(); i++) {
            column(yaml, path + "fields[" + (i + 1) + "]", columns.get(i));
        }
    }

    /** A code for a value that does not exist says that one was mistaken; a value without a code would go out as a word of ours. */
    private void column(YamlMap yaml, String path, CoreSystem.Column column) {
        var values = new TreeSet<String>();
        boolean known = true;
        for (var source : column.sources()) {
            if (source instanceof CoreSystem.Source.OfFact(String key)) {
                one(yaml, path + ".from", key, "a fact", facts.keySet());
                var fact = facts.get(key);
                known &= fact != null;
                values.addAll(fact == null ? List.of() : FormTagCheck.values(fact));
            } else if (source.equals(new CoreSystem.Source.OfApplication(CoreSystem.Item.DECISION))) {
                values.addAll(List.of("granted", "refused"));
            } else if (source.equals(new CoreSystem.Source.OfApplication(CoreSystem.Item.ACT))) {
                values.addAll(List.of("new", "withdrawn"));
            }
        }
        if (known && !column.codes().isEmpty()) {
            codes(yaml, path + ".codes", column.codes().keySet(), values);
        }
    }

    private static void codes(YamlMap yaml, String path, Collection<String> codes, Collection<String> values) {
        codes.forEach(code -> one(yaml, path + "." + code, code, "a value of this field", values));
        var without = values.stream().filter(value -> !codes.contains(value)).toList();
        if (!without.isEmpty() && values.containsAll(codes)) {
            yaml.at(path).wrong("has no code for " + String.join(", ", without), null);
        }
    }

    private List<String> dates() {
        return facts.values().stream()
                .filter(fact -> fact.type() == FactType.DATE)
                .map(Fact::key)
                .toList();
    }

    private static void each(YamlMap yaml, String path, List<String> words, String what, Collection<String> known) {
        for (int i = 0; i < words.size(); i++) {
            one(yaml, path + "[" + (i + 1) + "]", words.get(i), what, known);
        }
    }

    private static void one(YamlMap yaml, String path, @Nullable String word, String what, Collection<String> known) {
        if (word != null && !word.isEmpty() && !known.contains(word)) {
            yaml.at(path).unknown(word, what, known);
        }
    }

    private static void twice(YamlMap yaml, String path, Stream<String> keys) {
        var seen = new ArrayList<String>();
        keys.forEach(key -> {
            if (seen.contains(key)) {
                yaml.at(path).wrong("\"" + key + "\" stands there twice", null);
            }
            seen.add(key);
        });
    }

    static <T> void once(List<Sourced<T>> all, Function<T, String> key) {
        var first = new HashMap<String, Sourced<T>>();
        for (var sourced : all) {
            String name = key.apply(sourced.value());
            var before = first.putIfAbsent(name, sourced);
            if (before != null && !name.isEmpty()) {
                sourced.yaml()
                        .at("key")
                        .wrong(
                                "\"" + name + "\" stands a second time",
                                "the first is in " + before.yaml().where());
            }
        }
    }

    private static <T> List<String> keys(List<Sourced<T>> all, Function<T, String> key) {
        return all.stream().map(Sourced::value).map(key).toList();
    }
}
