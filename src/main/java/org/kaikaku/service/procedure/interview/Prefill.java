package org.kaikaku.service.procedure.interview;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.Household;
import org.kaikaku.platform.register.HouseholdFacts;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.register.Standing;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.LifeEvent;
import org.springframework.stereotype.Component;

/** What the register already knows of the people of an interview, so that nobody has to tell it. */
@Component
public class Prefill {
    private static final Unseen WHY = new Unseen("says whom it read; StartInterview writes a line for each");

    private final Register register;

    Prefill(Register register) {
        this.register = register;
    }

    /** @param read whose records it took, to be written down for each of them */
    public record Known(Map<FactRef, Answer> facts, Set<PersonId> read) {}

    /**
     * Whose death it may be about: the latest in the applicant's household, if it is recent and the applicant is their spouse, child or
     * parent. Others learn nothing of it here.
     */
    Optional<Resident> supposed(LifeEvent event, String applicant, LocalDate today) {
        var died = event.died();
        if (died == null) {
            return Optional.empty();
        }
        return household(applicant).stream()
                .flatMap(household -> household.members().stream())
                .filter(member -> died.mayBe(diedOn(member), today))
                .filter(member -> register.nearestKin(new PersonId(applicant), member.id()))
                .max(Comparator.comparing(member -> Objects.requireNonNull(diedOn(member))));
    }

    /** Whether what was typed of the person who died can be true of this one. */
    boolean fits(LifeEvent event, Resident dead, Map<FactRef, Answer> typed) {
        var died = event.died();
        var facts = register.facts(dead.id(), WHY);
        return died == null
                || typed.entrySet().stream()
                        .filter(entry -> entry.getKey().subject().equals(died.subject()))
                        .allMatch(entry -> !(entry.getValue() instanceof Answer.Known(LocalDate day))
                                || day.equals(facts.getOrDefault(name(entry.getKey()), day)));
    }

    public Known known(Catalogue catalogue, LifeEvent event, People people, LocalDate today) {
        var read = new LinkedHashSet<PersonId>();
        var silent = new HashSet<String>();
        var sources = sources(event, people, today, read, silent);
        var known = new LinkedHashMap<FactRef, Answer>();
        for (var fact : catalogue.facts().facts().values()) {
            boolean several = catalogue.facts().count(fact.subject()).isPresent();
            if ("register".equals(fact.from()) && event.filledByRegister(fact.subject(), several)) {
                var each = sources.getOrDefault(fact.subject(), List.of());
                for (int i = 0; i < each.size(); i++) {
                    put(known, fact, new FactRef(fact.key(), several ? i + 1 : 0), each.get(i));
                }
            }
        }
        LeftOpen.of(silent.contains(people.applicant()), silent.contains(people.subject()), event, catalogue)
                .forEach(known::putIfAbsent);
        return new Known(known, Collections.unmodifiableSet(read));
    }

    /** By the subject that they are about. Where somebody died it is their household that remains, and no other's. */
    private Map<String, List<Map<String, Object>>> sources(
            LifeEvent event, People people, LocalDate today, Set<PersonId> read, Set<String> silent) {
        var sources = new LinkedHashMap<String, List<Map<String, Object>>>();
        var applicant = person(people.applicant());
        applicant.ifPresent(one -> {
            read.add(one.id());
            noteSilence(one, silent);
            sources.put("applicant", List.of(register.facts(one.id(), WHY)));
        });
        var died = event.died();
        if (died != null) {
            person(people.subject()).ifPresent(dead -> {
                read.add(dead.id());
                noteSilence(dead, silent);
                sources.put(died.subject(), List.of(register.facts(dead.id(), WHY)));
                sources.putAll(register.repeatedFacts(dead.id(), WHY));
                home(dead, Set.of(dead.id()), event, today, read, sources);
            });
        } else if (!event.newcomers()) {
            applicant.filter(Resident::isLiving).ifPresent(one -> {
                sources.put("move", List.of(register.facts(one.id(), WHY)));
                sources.put("birth", List.of(register.facts(one.id(), WHY)));
                home(one, Set.of(), event, today, read, sources);
            });
        }
        return sources;
    }

    private static void noteSilence(Resident one, Set<String> silent) {
        if (one.address() instanceof Address.Suppressed) {
            silent.add(one.id().value());
        }
    }

    private void home(
            Resident of,
            Set<PersonId> leaving,
            LifeEvent event,
            LocalDate today,
            Set<PersonId> read,
            Map<String, List<Map<String, Object>>> sources) {
        if (Collections.disjoint(event.subjects(), Set.of("household", "member", "child"))) {
            return;
        }
        register.household(of.household(), WHY)
                .ifPresent(household -> household.members().stream()
                        .filter(Resident::isLiving)
                        .map(Resident::id)
                        .forEach(read::add));
        HouseholdFacts home = register.householdFacts(of.household(), leaving, today, WHY);
        sources.put("household", List.of(home.household()));
        sources.put("member", home.members());
        sources.put("child", home.children());
    }

    private Optional<Resident> person(@Nullable String id) {
        return Optional.ofNullable(id).flatMap(number -> register.person(new PersonId(number), WHY));
    }

    private Optional<Household> household(String person) {
        return person(person).flatMap(found -> register.household(found.household(), WHY));
    }

    private static void put(Map<FactRef, Answer> known, Fact fact, FactRef ref, Map<String, Object> facts) {
        var value = facts.get(fact.name());
        if (value != null && fits(fact, value)) {
            known.put(ref, new Answer.Known(value));
        }
    }

    /** A register may hold what the dictionary does not know; that is asked instead. */
    private static boolean fits(Fact fact, Object value) {
        return switch (fact.type()) {
            case YESNO -> value instanceof Boolean;
            case CHOICE ->
                fact.options().stream().anyMatch(option -> option.key().equals(value));
            case NUMBER -> value instanceof Integer number && number >= 0 && number <= fact.max();
            case DATE -> value instanceof LocalDate;
            case TEXT -> value instanceof String;
            case DERIVED -> false;
        };
    }

    private static String name(FactRef ref) {
        return ref.fact().substring(ref.fact().indexOf('.') + 1);
    }

    private static @Nullable LocalDate diedOn(Resident resident) {
        return resident.standing() instanceof Standing.Dead(var on) ? on : null;
    }
}
