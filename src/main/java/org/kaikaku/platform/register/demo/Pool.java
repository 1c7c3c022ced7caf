package org.kaikaku.platform.register.demo;

import java.util.ArrayList;
import java.util.Map;
import java.util.OptionalInt;
import org.kaikaku.platform.register.Sex;

/** The people who have no household yet, by sex and age. */
final class Pool {
    private final Map<Sex, int[]> left;

    Pool(Map<Sex, int[]> people) {
        this.left = people;
    }

    int left(Sex sex, int age) {
        var counts = AgeStructure.counts(left, sex);
        return age < 0 || age >= counts.length ? 0 : counts[age];
    }

    int left(int age) {
        return left(Sex.MALE, age) + left(Sex.FEMALE, age);
    }

    int oldest() {
        return AgeStructure.counts(left, Sex.MALE).length - 1;
    }

    /** Takes somebody as near to an age as there is, the age itself first; empty where nobody within reach is left. */
    OptionalInt take(Sex sex, int age, int reach) {
        for (int away = 0; away <= reach; away++) {
            for (int near : away == 0 ? new int[] {age} : new int[] {age + away, age - away}) {
                if (left(sex, near) > 0) {
                    AgeStructure.counts(left, sex)[near]--;
                    return OptionalInt.of(near);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Somebody of just that age, of either sex as they are left. */
    Role takeAnyOf(int age, String relationship, Chance chance) {
        var sexes = new ArrayList<Sex>();
        for (var sex : new Sex[] {Sex.MALE, Sex.FEMALE}) {
            for (int i = 0; i < left(sex, age); i++) {
                sexes.add(sex);
            }
        }
        var sex = chance.one(sexes);
        take(sex, age, 0);
        return Role.living(relationship, sex, age);
    }
}
