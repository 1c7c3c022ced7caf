package org.kaikaku.platform.register.resident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaikaku.platform.calendar.Age;
import org.kaikaku.platform.calendar.SchoolAge;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.Household;
import org.kaikaku.platform.register.HouseholdFacts;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.register.Standing;

/** Says what the register knows in the names that the city's facts use. What it does not know for sure it leaves out. */
final class Facts {
    private Facts() {}

    static Map<String, Object> of(Household household, Resident person) {
        var facts = new HashMap<String, Object>(person.attributes());
        facts.put("name", person.name());
        if (!person.kana().isBlank()) {
            facts.put("kana", person.kana());
        }
        if (person.birthDate() != null) {
            facts.put("birth_date", person.birthDate());
        }
        facts.put("sex", person.sex().key());
        facts.put("relationship", person.relationship());
        facts.put("relation", Relation.of(person.relationship()).key());
        facts.put("was_head", person.isHead());
        household.head().ifPresent(head -> facts.put("head_name", head.name()));
        if (person.address() instanceof Address.Known(var postalCode, var text)) {
            facts.put("postal_code", postalCode);
            facts.put("address", text);
        }
        if (person.standing() instanceof Standing.Dead(var on) && on != null) {
            facts.put("death_date", on);
        }
        return facts;
    }

    static HouseholdFacts of(Household household, Set<PersonId> without, LocalDate on) {
        var leavers = new ArrayList<Resident>();
        var stayers = new ArrayList<Resident>();
        for (var member : household.members()) {
            (member.isLiving() && !without.contains(member.id()) ? stayers : leavers).add(member);
        }
        var facts = new HashMap<String, Object>();
        facts.put("members", stayers.size());
        if (stayers.stream().allMatch(member -> member.birthDate() != null)) {
            var children = children(stayers, on);
            facts.put("members_15_or_over", (int)
                    stayers.stream().filter(member -> atLeast(15, member, on)).count());
            facts.put("children_under_18", children.size());
            Parents.singleAfter(children, stayers, leavers)
                    .ifPresent(single -> facts.put("single_parent_after", single));
        }
        var children = children(stayers, on).stream()
                .map(child -> of(household, child))
                .toList();
        return new HouseholdFacts(facts, children);
    }

    private static List<Resident> children(List<Resident> members, LocalDate on) {
        record Born(Resident person, LocalDate on) {}
        return members.stream()
                .<Born>mapMulti((person, next) -> {
                    if (person.birthDate() != null) {
                        next.accept(new Born(person, person.birthDate()));
                    }
                })
                .filter(born -> SchoolAge.untilEndOfYearReaching(born.on(), 18, on))
                .sorted(Comparator.comparing(Born::on)
                        .thenComparing(born -> born.person().id().value()))
                .map(Born::person)
                .toList();
    }

    private static boolean atLeast(int age, Resident person, LocalDate on) {
        return person.birthDate() != null
                && !Age.reached(person.birthDate(), age).isAfter(on);
    }
}
