package org.kaikaku.platform.register.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kaikaku.platform.register.Sex;

/** Makes the households of the demo city: the same for the same day on every machine. */
final class DemoCity {
    static final int LIVING = 20_000;
    private static final int PROTECTED = 40;
    private static final long SEED = 992011;

    private DemoCity() {}

    static List<Home> of(LocalDate today) {
        var chance = new Chance(SEED);
        var stories = new Stories(today, chance).homes();
        var pool = new Pool(AgeStructure.ofJapan().apportion(LIVING));
        stories.stream()
                .flatMap(home -> home.people().stream())
                .filter(Person::isLiving)
                .forEach(person -> {
                    if (pool.take(person.sex, person.age, 0).isEmpty()) {
                        throw new IllegalStateException("Nobody in Japan is as old as " + person.name);
                    }
                });
        var households = new ArrayList<List<Role>>();
        households.addAll(new ChildFamilies(pool, chance).form());
        households.addAll(new GrownHouseholds(pool, chance).form());
        chance.shuffle(households);
        new Bereavements(chance).happen(households);
        chance.shuffle(households);

        var homes = new ArrayList<>(stories);
        var settling = new Settling(chance, today);
        households.forEach(roles -> homes.add(settling.settle(roles)));
        for (var circumstance :
                List.of(new Livelihood(chance), new Frailty(chance), new Belongings(chance), new Childhood(chance))) {
            homes.forEach(circumstance::befall);
        }
        Stories.tell(stories);
        var paperwork = new Paperwork(chance);
        homes.forEach(paperwork::befall);
        protect(homes);
        return homes;
    }

    private static void protect(List<Home> homes) {
        long people = homes.stream()
                .flatMap(home -> home.people().stream())
                .filter(Person::underProtection)
                .count();
        for (var home : homes) {
            if (people < PROTECTED && isMotherWithMinors(home)) {
                home.people().forEach(Person::protect);
                people += home.people().size();
            }
        }
    }

    private static boolean isMotherWithMinors(Home home) {
        return home.people().size() > 1
                && home.head().sex == Sex.FEMALE
                && home.people().stream().allMatch(Person::isLiving)
                && home.people().stream().skip(1).allMatch(Person::isChild)
                && home.people().stream().noneMatch(Person::underProtection);
    }
}
