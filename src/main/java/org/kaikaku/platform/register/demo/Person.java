package org.kaikaku.platform.register.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Age;
import org.kaikaku.platform.calendar.SchoolAge;
import org.kaikaku.platform.register.Sex;

/** Somebody who does not exist. What befalls the person is added bit by bit. */
final class Person {
    final String id;
    final String name;
    final String kana;
    final String relationship;
    final Sex sex;
    final LocalDate born;
    final @Nullable LocalDate died;
    /** The living as of today, the dead as of their last day. */
    final LocalDate on;

    final int age;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private boolean underProtection;

    Person(String id, String name, String kana, Role role, LocalDate born, LocalDate today) {
        this.id = id;
        this.name = name;
        this.kana = kana;
        this.relationship = role.relationship();
        this.sex = role.sex();
        this.born = born;
        this.died = role.isLiving() ? null : today.minusDays(role.diedDaysAgo());
        this.on = died == null ? today : died;
        this.age = Age.at(born, on);
    }

    boolean isHead() {
        return relationship.equals("世帯主");
    }

    boolean isLiving() {
        return died == null;
    }

    /** 18歳に達する日以後の最初の3月31日まで. */
    boolean isChild() {
        return SchoolAge.untilEndOfYearReaching(born, 18, on);
    }

    boolean is(String attribute) {
        return "true".equals(attributes.get(attribute));
    }

    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    void set(String attribute, boolean value) {
        attributes.put(attribute, String.valueOf(value));
    }

    void set(String attribute, int value) {
        attributes.put(attribute, String.valueOf(value));
    }

    void set(String attribute, String value) {
        attributes.put(attribute, value);
    }

    Set<String> attributeNames() {
        return attributes.keySet();
    }

    void protect() {
        underProtection = true;
    }

    boolean underProtection() {
        return underProtection;
    }

    @Override
    public String toString() {
        return id + " " + relationship + " " + age;
    }
}
