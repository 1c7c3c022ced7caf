package org.kaikaku.platform.register.demo;

import java.util.List;

/** A household of the demo city and where it lives. */
record Home(String id, List<Person> people, Towns.Town town, String address) {

    Person head() {
        return people.stream().filter(Person::isHead).findFirst().orElseThrow();
    }

    List<Person> children() {
        return people.stream()
                .filter(one -> one.isChild() && !one.isHead() && one.isLiving())
                .toList();
    }

    long living() {
        return people.stream().filter(Person::isLiving).count();
    }

    boolean isAlone() {
        return people.size() == 1;
    }
}
