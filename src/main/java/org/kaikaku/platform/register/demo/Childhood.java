package org.kaikaku.platform.register.demo;

import java.util.List;
import java.util.Optional;
import org.kaikaku.platform.calendar.SchoolAge;
import org.kaikaku.platform.register.Sex;

/** Allowances, nursery and school. */
final class Childhood implements Circumstance {
    private final Chance chance;

    Childhood(Chance chance) {
        this.chance = chance;
    }

    @Override
    public void befall(Home home) {
        home.people().forEach(Childhood::nothing);
        var children = home.children();
        if (children.isEmpty()) {
            return;
        }
        var parents = parents(home);
        boolean poor = parents.size() == 1 && chance.in(0.5)
                || home.head().get("insurance").equals("seikatsuhogo");
        breadwinner(parents).ifPresent(parent -> parent.set("received_child_allowance", true));
        // A parent who is alone only since the last weeks has not applied yet.
        if (parents.size() == 1 && parents.getFirst().isLiving() && chance.in(0.75)) {
            var parent = parents.getFirst();
            parent.set("child_rearing_allowance", true);
            parent.set("single_parent_medical", true);
            children.forEach(child -> child.set("single_parent_medical", true));
        }
        children.forEach(child -> school(child, poor));
    }

    private static void nothing(Person person) {
        for (var attribute : List.of(
                "received_child_allowance",
                "child_rearing_allowance",
                "single_parent_medical",
                "child_medical",
                "nursery",
                "after_school",
                "school_aid")) {
            person.set(attribute, false);
        }
        person.set("school", "none");
    }

    /** Of the minors; the dead with the living, since they got the allowance while they lived. */
    private static List<Person> parents(Home home) {
        boolean ofGrandchildren = home.children().stream().anyMatch(child -> child.relationship.equals("子の子"));
        var relationships = ofGrandchildren ? List.of("子", "子の妻") : List.of("世帯主", "妻");
        return home.people().stream()
                .filter(person -> !person.isChild() && relationships.contains(person.relationship))
                .filter(person -> home.children().stream().allMatch(child -> person.age >= child.age + 15))
                .toList();
    }

    private static Optional<Person> breadwinner(List<Person> parents) {
        return parents.stream()
                .filter(parent -> parent.sex == Sex.MALE)
                .findFirst()
                .or(() -> parents.stream().findFirst());
    }

    private void school(Person child, boolean poor) {
        child.set("child_medical", true);
        var enters = SchoolAge.entersElementarySchool(child.born);
        var leaves = SchoolAge.leavesJuniorHighSchool(child.born);
        if (child.on.isBefore(enters)) {
            boolean nursery = chance.in(child.age < 1 ? 0.15 : child.age < 3 ? 0.55 : 0.95);
            child.set("nursery", nursery);
            child.set("school", nursery ? "nursery" : "none");
        } else if (!child.on.isAfter(leaves)) {
            child.set("school", "elementary_junior");
            child.set("school_aid", poor || chance.in(0.08));
            child.set("after_school", child.on.isBefore(enters.plusYears(6)) && chance.in(0.3));
        }
    }
}
