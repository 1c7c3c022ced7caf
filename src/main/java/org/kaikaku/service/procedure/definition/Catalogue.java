package org.kaikaku.service.procedure.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.RuleBook;

/**
 * Everything that one release of the city's files says on one day. Immutable and shared by all who work on that release and day.
 *
 * @param release number of the release; 0 for files that are only being checked
 * @param on a day on which it holds; with {@code release} it finds the same catalogue again, which is how a case stays on its version
 * @param rules one rule for each procedure, under the procedure's key
 * @param procedures by key
 * @param events life events by key, in their order
 * @param coreSystems by key
 * @param portalForms forms of the national portal, by key
 * @param forms by key
 * @param parts what forms include, by name with the underscore: {@code _head}
 */
public record Catalogue(
        long release,
        LocalDate on,
        City city,
        FactDictionary facts,
        RuleBook rules,
        Map<String, Procedure> procedures,
        Map<String, LifeEvent> events,
        Map<String, CoreSystem> coreSystems,
        Map<String, PortalForm> portalForms,
        Map<String, Form> forms,
        Map<String, String> parts) {

    /** The same definitions, of another release that did not change them. */
    Catalogue of(long release, LocalDate on) {
        return new Catalogue(
                release, on, city, facts, rules, procedures, events, coreSystems, portalForms, forms, parts);
    }

    /** The procedures of a life event, in the order of their keys. */
    public List<Procedure> procedures(String event) {
        return procedures.values().stream()
                .filter(procedure -> procedure.events().contains(event))
                .sorted(Comparator.comparing(Procedure::key))
                .toList();
    }

    public Procedure procedure(String key) {
        return Optional.ofNullable(procedures.get(key)).orElseThrow(() -> new NoSuchDefinition("procedure", key));
    }

    public LifeEvent event(String key) {
        return Optional.ofNullable(events.get(key)).orElseThrow(() -> new NoSuchDefinition("life event", key));
    }

    public CoreSystem coreSystem(String key) {
        return Optional.ofNullable(coreSystems.get(key)).orElseThrow(() -> new NoSuchDefinition("core system", key));
    }

    public Form form(String key) {
        return Optional.ofNullable(forms.get(key)).orElseThrow(() -> new NoSuchDefinition("form", key));
    }

    public String part(String name) {
        return Optional.ofNullable(parts.get(name)).orElseThrow(() -> new NoSuchDefinition("part of a form", name));
    }

    /**
     * Facts that have to be known before the procedure can be applied for: those of its forms, of its deadline and those that staff
     * need; instead of a derived fact the dates that it is computed from.
     */
    public Set<String> needs(Procedure procedure) {
        var keys = new ArrayList<String>();
        procedure.forms().forEach(form -> keys.addAll(form(form).facts()));
        keys.addAll(procedure.needs());
        if (procedure.deadline() != null) {
            keys.add(procedure.deadline().from());
        }
        var needs = new LinkedHashSet<String>();
        keys.forEach(key -> {
            howMany(key, procedure).ifPresent(needs::add);
            needs.addAll(asked(key));
        });
        return Collections.unmodifiableSet(needs);
    }

    /** Where each of several is needed, how many there are. */
    private Optional<String> howMany(String key, Procedure procedure) {
        var subject = key.substring(0, key.indexOf('.'));
        return subject.equals(procedure.per())
                ? Optional.empty()
                : facts.count(subject).map(Fact::key);
    }

    private List<String> asked(String key) {
        var fact = facts.facts().get(key);
        return fact == null || fact.type() != FactType.DERIVED ? List.of(key) : dates(fact.age());
    }

    private static List<String> dates(Fact.@org.jspecify.annotations.Nullable Age age) {
        if (age == null) {
            return List.of();
        }
        return age.on().equals("today") ? List.of(age.born()) : List.of(age.born(), age.on());
    }
}
