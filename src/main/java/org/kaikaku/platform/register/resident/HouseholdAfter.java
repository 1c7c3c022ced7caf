package org.kaikaku.platform.register.resident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Age;
import org.kaikaku.platform.calendar.SchoolAge;
import org.kaikaku.platform.register.Household;
import org.kaikaku.platform.register.HouseholdFacts;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Resident;

/** A household as it is when some of its members have left it. */
final class HouseholdAfter {
    private final Household household;
    private final LocalDate on;
    private final List<Resident> leavers = new ArrayList<>();
    private final List<Resident> stayers = new ArrayList<>();

    HouseholdAfter(Household household, Set<PersonId> without, LocalDate on) {
        this.household = household;
        this.on = on;
        for (var member : household.members()) {
            if (without.contains(member.id())) {
                leavers.add(member);
            } else if (member.isLiving()) {
                stayers.add(member);
            }
        }
    }

    HouseholdFacts facts() {
        var facts = new HashMap<String, Object>();
        facts.put("members", stayers.size());
        put(facts, "kokuho_members_remain", kokuhoMembersRemain());
        var children = minors();
        if (stayers.stream().allMatch(member -> member.birthDate() != null)) {
            facts.put("members_15_or_over", (int)
                    stayers.stream().filter(this::isFifteen).count());
            if (leavers.isEmpty()) {
                facts.put("children_under_18", children.size());
            } else {
                putBereft(facts, children);
            }
        }
        if (!leavers.isEmpty()) {
            children.removeIf(child -> !Boolean.TRUE.equals(Parents.hadParentIn(child, leavers, stayers)));
        }
        return new HouseholdFacts(
                facts,
                stayers.stream().map(member -> Facts.of(household, member, on)).toList(),
                children.stream().map(child -> Facts.of(household, child, on)).toList());
    }

    /** Counts only children whose parents the record tells; one whose parents it does not tell leaves the count open. */
    private void putBereft(Map<String, Object> facts, List<Resident> children) {
        int bereft = 0;
        boolean single = false;
        for (var child : children) {
            var left = Parents.hadParentIn(child, leavers, stayers);
            if (left == null) {
                return;
            }
            bereft += left ? 1 : 0;
            single |= left && Parents.of(child, stayers).count() == 1;
        }
        facts.put("children_under_18", bereft);
        facts.put("single_parent_after", single);
    }

    private @Nullable Boolean kokuhoMembersRemain() {
        if (stayers.stream()
                .anyMatch(member -> "kokuho".equals(member.attributes().get("insurance")))) {
            return true;
        }
        return stayers.stream().allMatch(member -> member.attributes().containsKey("insurance")) ? false : null;
    }

    private List<Resident> minors() {
        record Minor(Resident person, LocalDate born) {}
        var minors = new ArrayList<Minor>();
        for (var member : stayers) {
            var born = member.birthDate();
            if (born != null && SchoolAge.untilEndOfYearReaching(born, 18, on)) {
                minors.add(new Minor(member, born));
            }
        }
        minors.sort(Comparator.comparing(Minor::born)
                .thenComparing(minor -> minor.person().id().value()));
        return new ArrayList<>(minors.stream().map(Minor::person).toList());
    }

    private boolean isFifteen(Resident member) {
        var born = member.birthDate();
        return born != null && !Age.reached(born, 15).isAfter(on);
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
