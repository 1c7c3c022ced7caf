package org.kaikaku.service.procedure.interview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.register.HouseholdFacts;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.register.Standing;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.springframework.stereotype.Component;

/** What the register already knows of the people of an interview, so that nobody has to tell it. */
@Component
public class Prefill {
    private final Register register;

    Prefill(Register register) {
        this.register = register;
    }

    /** The person whom a bereavement is most likely about: the latest who died in the applicant's household. */
    public Optional<Resident> lastDeceasedOf(String applicant) {
        return register.person(new PersonId(applicant))
                .flatMap(person -> register.household(person.household()))
                .flatMap(household -> household.members().stream()
                        .filter(member -> member.standing() instanceof Standing.Dead)
                        .max(Comparator.comparing(Prefill::diedOn)));
    }

    public Map<FactRef, Answer> known(Catalogue catalogue, People people, LocalDate today) {
        var known = new LinkedHashMap<FactRef, Answer>();
        var applicant = factsOf(people.applicant());
        var subject = factsOf(people.subject());
        var home = household(people, today);
        var belongings = people.subject() == null
                ? Map.<String, List<Map<String, Object>>>of()
                : register.repeatedFacts(new PersonId(people.subject()));
        for (var fact : catalogue.facts().facts().values()) {
            if (!"register".equals(fact.from())) {
                continue;
            }
            switch (fact.subject()) {
                case "applicant" -> put(known, fact, FactRef.of(fact.key()), applicant);
                case "deceased" -> put(known, fact, FactRef.of(fact.key()), subject);
                case "household" -> put(known, fact, FactRef.of(fact.key()), home.household());
                case "child" -> putEach(known, fact, home.children());
                case "dog", "vehicle" -> putEach(known, fact, belongings.getOrDefault(fact.subject(), List.of()));
                default -> {
                    // What happens next, a move or a baby, no register knows.
                }
            }
        }
        return known;
    }

    private HouseholdFacts household(People people, LocalDate today) {
        var of = people.subject() == null ? people.applicant() : people.subject();
        var nothing = new HouseholdFacts(Map.of(), List.of());
        if (of == null) {
            return nothing;
        }
        var leaving = people.subject() == null ? Set.<PersonId>of() : Set.of(new PersonId(people.subject()));
        return register.person(new PersonId(of))
                .map(person -> register.householdFacts(person.household(), leaving, today))
                .orElse(nothing);
    }

    private Map<String, Object> factsOf(@Nullable String person) {
        return person == null ? Map.of() : register.facts(new PersonId(person));
    }

    private static void putEach(Map<FactRef, Answer> known, Fact fact, List<Map<String, Object>> each) {
        for (int i = 0; i < each.size(); i++) {
            put(known, fact, new FactRef(fact.key(), i + 1), each.get(i));
        }
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

    private static LocalDate diedOn(Resident resident) {
        return resident.standing() instanceof Standing.Dead(var on) && on != null ? on : LocalDate.MIN;
    }
}
