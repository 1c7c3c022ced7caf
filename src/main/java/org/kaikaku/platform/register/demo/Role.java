package org.kaikaku.platform.register.demo;

import org.kaikaku.platform.register.Sex;

/**
 * Somebody in a household before having a name.
 *
 * @param age today, or at death
 * @param diedDaysAgo 0 for the living
 */
record Role(String relationship, Sex sex, int age, int diedDaysAgo) {

    static Role living(String relationship, Sex sex, int age) {
        return new Role(relationship, sex, age, 0);
    }

    static Role dead(String relationship, Sex sex, int age, int daysAgo) {
        return new Role(relationship, sex, age, daysAgo);
    }

    Role as(String other) {
        return new Role(other, sex, age, diedDaysAgo);
    }

    boolean isLiving() {
        return diedDaysAgo == 0;
    }

    boolean is(String... relationships) {
        for (var one : relationships) {
            if (relationship.equals(one)) {
                return true;
            }
        }
        return false;
    }
}
