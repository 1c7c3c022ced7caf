package org.kaikaku.platform.register.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.kaikaku.platform.register.Sex;

/** Households without minors: grown children who live with their parents, couples, and everybody else alone. */
final class GrownHouseholds {
    private final Pool pool;
    private final Chance chance;

    GrownHouseholds(Pool pool, Chance chance) {
        this.pool = pool;
        this.chance = chance;
    }

    List<List<Role>> form() {
        var households = new ArrayList<List<Role>>();
        for (int age = 18; age < 64; age++) {
            withParents(age, households);
        }
        for (int age = 20; age <= pool.oldest(); age++) {
            couples(age, households);
        }
        for (int age = 18; age <= pool.oldest(); age++) {
            while (pool.left(age) > 0) {
                households.add(List.of(pool.takeAnyOf(age, "世帯主", chance)));
            }
        }
        return households;
    }

    private void withParents(int age, List<List<Role>> households) {
        double share = age < 25 ? 0.6 : age < 35 ? 0.4 : age < 50 ? 0.24 : 0.16;
        for (int many = pool.left(age); many > 0; many--) {
            if (!chance.in(share)) {
                continue;
            }
            int motherAge = age + chance.between(22, 33);
            var mother = chance.in(0.92) ? pool.take(Sex.FEMALE, motherAge, 3) : OptionalInt.empty();
            double fatherLives = motherAge < 60 ? 0.88 : motherAge < 75 ? 0.7 : 0.4;
            var father = mother.isEmpty() || chance.in(fatherLives)
                    ? pool.take(Sex.MALE, motherAge + chance.between(0, 5), 4)
                    : OptionalInt.empty();
            if (mother.isEmpty() && father.isEmpty()) {
                continue;
            }
            var child = pool.takeAnyOf(age, "子", chance);
            boolean childIsHead = father.isEmpty() && motherAge > 74 && chance.in(0.6);
            households.add(childIsHead ? childFirst(child, mother.orElseThrow()) : parentsFirst(child, father, mother));
        }
    }

    private static List<Role> childFirst(Role child, int motherAge) {
        return List.of(child.as("世帯主"), Role.living("母", Sex.FEMALE, motherAge));
    }

    private static List<Role> parentsFirst(Role child, OptionalInt father, OptionalInt mother) {
        var members = new ArrayList<Role>();
        father.ifPresent(age -> members.add(Role.living("世帯主", Sex.MALE, age)));
        mother.ifPresent(age -> members.add(Role.living(members.isEmpty() ? "世帯主" : "妻", Sex.FEMALE, age)));
        members.add(child);
        return members;
    }

    private void couples(int age, List<List<Role>> households) {
        double share = age < 30 ? 0.3 : age < 65 ? 0.68 : age < 75 ? 0.74 : age < 85 ? 0.52 : 0.2;
        for (int many = pool.left(Sex.FEMALE, age); many > 0; many--) {
            if (!chance.in(share)) {
                continue;
            }
            var husband = pool.take(Sex.MALE, age + chance.between(-1, 5), 4);
            if (husband.isPresent()) {
                pool.take(Sex.FEMALE, age, 0);
                households.add(
                        List.of(Role.living("世帯主", Sex.MALE, husband.getAsInt()), Role.living("妻", Sex.FEMALE, age)));
            }
        }
    }
}
