package org.kaikaku.platform.register.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.kaikaku.platform.register.Sex;

/** Lets people of the demo city have died in the last weeks, each leaving somebody behind in the household. */
final class Bereavements {
    private static final int NEWEST = 2;
    private static final int OLDEST = 61;

    private final Chance chance;

    Bereavements(Chance chance) {
        this.chance = chance;
    }

    /** @param households in any order; those of whom somebody dies are replaced in place */
    void happen(List<List<Role>> households) {
        happen(households, 21, Bereavements::isWidow, this::withDeadHusband);
        happen(households, 8, Bereavements::isWidower, this::withDeadWife);
        happen(households, 10, Bereavements::isMotherWithGrownChildren, this::withDeadHusband);
        happen(households, 7, Bereavements::isMotherWithMinors, this::withDeadHusband);
        happen(households, 2, Bereavements::isFatherWithMinors, this::withDeadWife);
        happen(households, 6, Bereavements::isOldMotherWithFamily, this::withDeadOldFather);
        happen(households, 4, Bereavements::isCouple, this::withDeadOldMother);
        happen(households, 1, Bereavements::isFamily, this::withDeadChild);
    }

    private interface Loss {
        List<Role> in(List<Role> household);
    }

    private void happen(List<List<Role>> households, int times, Predicate<List<Role>> to, Loss loss) {
        int left = times;
        for (int i = 0; i < households.size() && left > 0; i++) {
            if (to.test(households.get(i)) && households.get(i).stream().allMatch(Role::isLiving)) {
                households.set(i, loss.in(households.get(i)));
                left--;
            }
        }
        if (left > 0) {
            throw new IllegalStateException("The demo city lacks " + left + " households for a bereavement");
        }
    }

    private static boolean isWidow(List<Role> home) {
        return home.size() == 1 && home.getFirst().sex() == Sex.FEMALE && between(home.getFirst(), 66, 93);
    }

    private static boolean isWidower(List<Role> home) {
        return home.size() == 1 && home.getFirst().sex() == Sex.MALE && between(home.getFirst(), 66, 93);
    }

    private static boolean isMotherWithGrownChildren(List<Role> home) {
        return isOneParent(home, Sex.FEMALE) && home.stream().allMatch(member -> member.age() >= 19);
    }

    private static boolean isMotherWithMinors(List<Role> home) {
        return isOneParent(home, Sex.FEMALE) && home.stream().anyMatch(member -> member.age() < 18);
    }

    private static boolean isFatherWithMinors(List<Role> home) {
        return isOneParent(home, Sex.MALE) && home.stream().anyMatch(member -> member.age() < 18);
    }

    private static boolean isOneParent(List<Role> home, Sex sex) {
        return home.size() > 1
                && home.getFirst().sex() == sex
                && home.stream().skip(1).allMatch(member -> member.is("子"));
    }

    private static boolean isOldMotherWithFamily(List<Role> home) {
        return home.size() > 3
                && home.stream().anyMatch(member -> member.is("母"))
                && home.stream().noneMatch(member -> member.is("父"));
    }

    private static boolean isCouple(List<Role> home) {
        return home.size() == 2 && home.getLast().is("妻") && between(home.getFirst(), 45, 64);
    }

    private static boolean isFamily(List<Role> home) {
        return home.size() == 3 && home.get(1).is("妻") && between(home.getLast(), 5, 12);
    }

    private List<Role> withDeadHusband(List<Role> home) {
        var wife = home.getFirst();
        var members = new ArrayList<Role>();
        members.add(dead("世帯主", Sex.MALE, wife.age() + chance.between(-1, 6)));
        members.add(wife.as("妻"));
        members.addAll(home.subList(1, home.size()));
        return members;
    }

    private List<Role> withDeadWife(List<Role> home) {
        var members = new ArrayList<>(home);
        members.add(1, dead("妻", Sex.FEMALE, home.getFirst().age() + chance.between(-5, 1)));
        return members;
    }

    private List<Role> withDeadOldFather(List<Role> home) {
        int mother = home.stream()
                .filter(member -> member.is("母"))
                .mapToInt(Role::age)
                .sum();
        var members = new ArrayList<>(home);
        members.add(dead("父", Sex.MALE, mother + chance.between(0, 5)));
        return members;
    }

    private List<Role> withDeadOldMother(List<Role> home) {
        var members = new ArrayList<>(home);
        members.add(dead("母", Sex.FEMALE, home.getFirst().age() + chance.between(22, 30)));
        return members;
    }

    private List<Role> withDeadChild(List<Role> home) {
        var members = new ArrayList<>(home);
        members.add(dead("子", Sex.FEMALE, Math.max(0, home.getLast().age() - 3)));
        return members;
    }

    private Role dead(String relationship, Sex sex, int age) {
        return Role.dead(relationship, sex, age, chance.between(NEWEST, OLDEST));
    }

    private static boolean between(Role role, int least, int most) {
        return role.age() >= least && role.age() <= most;
    }
}
