package org.kaikaku.platform.register.demo;

import java.util.List;
import org.kaikaku.platform.register.Sex;

/** Draws names that people of an age have, with those that no register may lose: 𠮷, 﨑, 髙, variation selectors, names of 50 letters. */
final class Names {
    record Family(String name, String kana, int weight) {}

    record Given(String name, String kana, int weight, int from, int to) {}

    record Foreign(Sex sex, String name, String kana, String nationality) {}

    private final List<Family> families = Table.read(
            "surnames.csv", row -> new Family(row.getField(0), row.getField(1), Integer.parseInt(row.getField(2))));
    private final List<Given> women = given("given-female.csv");
    private final List<Given> men = given("given-male.csv");
    private final List<Foreign> foreign = Table.read(
            "foreign-names.csv",
            row -> new Foreign(Sex.of(row.getField(0)), row.getField(1), row.getField(2), row.getField(3)));
    private final Chance chance;

    Names(Chance chance) {
        this.chance = chance;
    }

    Family family() {
        return chance.one(families, Family::weight);
    }

    Given given(Sex sex, int born) {
        var names = sex == Sex.FEMALE ? women : men;
        return chance.one(names, name -> born >= name.from() && born <= name.to() ? name.weight() : 0);
    }

    Foreign foreign(Sex sex) {
        return chance.one(foreign.stream().filter(name -> name.sex() == sex).toList());
    }

    private static List<Given> given(String file) {
        return Table.read(
                file,
                row -> new Given(
                        row.getField(0),
                        row.getField(1),
                        Integer.parseInt(row.getField(2)),
                        Integer.parseInt(row.getField(3)),
                        Integer.parseInt(row.getField(4))));
    }
}
