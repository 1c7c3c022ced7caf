package org.kaikaku.platform.register.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.kaikaku.platform.register.Sex;

/** Gives every minor a household: with two parents or one, and now and then with grandparents. */
final class ChildFamilies {
    private static final int OF_AGE = 18;

    private final Pool pool;
    private final Chance chance;

    ChildFamilies(Pool pool, Chance chance) {
        this.pool = pool;
        this.chance = chance;
    }

    List<List<Role>> form() {
        var families = new ArrayList<List<Role>>();
        while (true) {
            var minors = new ArrayList<Integer>();
            for (int age = 0; age < OF_AGE; age++) {
                for (int i = 0; i < pool.left(age); i++) {
                    minors.add(age);
                }
            }
            if (minors.isEmpty()) {
                return families;
            }
            families.add(family(siblings(chance.one(minors))));
        }
    }

    private List<Role> siblings(int youngest) {
        var siblings = new ArrayList<Role>();
        siblings.add(pool.takeAnyOf(youngest, "子", chance));
        int many = chance.one(List.of(1, 2, 3, 4), n -> new int[] {35, 46, 16, 3}[n - 1]);
        int age = youngest;
        while (siblings.size() < many) {
            age += chance.between(2, 4);
            if (age > 22 || pool.left(age) == 0) {
                break;
            }
            siblings.add(pool.takeAnyOf(age, "子", chance));
        }
        return siblings;
    }

    private List<Role> family(List<Role> children) {
        int eldest = children.getLast().age();
        int firstBirth = (chance.between(22, 34) + chance.between(24, 38)) / 2;
        double kind = chance.between(1, 1000);
        var mother = kind <= 985 ? pool.take(Sex.FEMALE, eldest + firstBirth, 7) : OptionalInt.empty();
        int motherAge = mother.orElse(eldest + firstBirth);
        boolean fatherLivesHere = mother.isEmpty() || kind <= 880;
        var father = fatherLivesHere ? pool.take(Sex.MALE, motherAge + chance.between(-2, 5), 8) : OptionalInt.empty();
        if (mother.isEmpty() && father.isEmpty()) {
            throw new IllegalStateException("Nobody is left to be a parent of somebody aged " + eldest);
        }
        var members = new ArrayList<Role>();
        father.ifPresent(age -> members.add(Role.living("世帯主", Sex.MALE, age)));
        mother.ifPresent(age -> members.add(Role.living(members.isEmpty() ? "世帯主" : "妻", Sex.FEMALE, age)));
        members.addAll(children.reversed());
        return chance.in(0.1) ? withGrandparents(members) : members;
    }

    private List<Role> withGrandparents(List<Role> family) {
        int age = family.getFirst().age() + chance.between(24, 32);
        var grandmother = chance.in(0.9) ? pool.take(Sex.FEMALE, age, 4) : OptionalInt.empty();
        var grandfather = chance.in(0.6) ? pool.take(Sex.MALE, age + chance.between(0, 4), 4) : OptionalInt.empty();
        var members = new ArrayList<Role>();
        if (grandfather.isPresent() && chance.in(0.5)) {
            members.add(Role.living("世帯主", Sex.MALE, grandfather.getAsInt()));
            grandmother.ifPresent(old -> members.add(Role.living("妻", Sex.FEMALE, old)));
            family.forEach(member -> members.add(member.as(
                    switch (member.relationship()) {
                        case "世帯主" -> "子";
                        case "妻" -> "子の妻";
                        default -> "子の子";
                    })));
            return members;
        }
        members.addAll(family);
        grandfather.ifPresent(old -> members.add(Role.living("父", Sex.MALE, old)));
        grandmother.ifPresent(old -> members.add(Role.living("母", Sex.FEMALE, old)));
        return members;
    }
}
