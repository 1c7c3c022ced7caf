package org.kaikaku.platform.register.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Gives the people of a household their names, birthdays and home. */
final class Settling {
    private static final int FIRST_PERSON = 10_000_001;
    private static final int FIRST_HOUSEHOLD = 2_000_001;

    private final Chance chance;
    private final LocalDate today;
    private final Names names;
    private final Towns towns;
    private int people;
    private int homes;

    Settling(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
        this.names = new Names(chance);
        this.towns = new Towns(chance);
    }

    Home settle(List<Role> roles) {
        boolean foreign = roles.size() == 1 && roles.getFirst().age() < 65 && chance.in(0.07);
        var family = names.family();
        var taken = new HashSet<String>();
        var members = new ArrayList<Person>();
        for (var role : roles) {
            members.add(foreign ? foreigner(role) : japanese(role, family, taken));
        }
        var town = towns.any();
        var home = new Home(
                String.valueOf(FIRST_HOUSEHOLD + homes++), members, town, towns.address(town, roles.size() < 3));
        if (!foreign && chance.in(0.65)) {
            var registered = towns.any();
            var honseki = "未来市" + registered.name() + chance.between(1, 999) + "番地";
            members.forEach(member -> member.set("honseki", honseki));
        }
        return home;
    }

    private Person japanese(Role role, Names.Family family, HashSet<String> taken) {
        var born = birthday(role);
        var given = names.given(role.sex(), born.getYear());
        while (!taken.add(given.name())) {
            given = names.given(role.sex(), born.getYear());
        }
        return new Person(
                nextId(), family.name() + " " + given.name(), family.kana() + " " + given.kana(), role, born, today);
    }

    private Person foreigner(Role role) {
        var name = names.foreign(role.sex());
        var person = new Person(nextId(), name.name(), name.kana(), role, birthday(role), today);
        person.set("nationality", name.nationality());
        return person;
    }

    private String nextId() {
        return String.valueOf(FIRST_PERSON + people++);
    }

    private LocalDate birthday(Role role) {
        return birthday(role, today, chance);
    }

    /** Any birthday that makes somebody as old as the role says, counting as the law does. */
    static LocalDate birthday(Role role, LocalDate today, Chance chance) {
        var on = today.minusDays(role.diedDaysAgo());
        var youngest = on.plusDays(1).minusYears(role.age());
        var oldest = on.plusDays(2).minusYears(role.age() + 1L);
        int days = (int) (youngest.toEpochDay() - oldest.toEpochDay());
        var latest = youngest.isAfter(on) ? on : youngest;
        var born = youngest.minusDays(chance.between(0, days));
        return born.isAfter(latest) ? latest : born;
    }
}
