package org.kaikaku.platform.register.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.register.Sex;

class DemoCityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final List<Home> HOMES = DemoCity.of(TODAY);

    @Test
    void twenty_thousand_people_live_in_the_city() {
        assertThat(people().filter(Person::isLiving)).hasSize(20_000);
        assertThat(people().map(person -> person.id)).doesNotHaveDuplicates();
        assertThat(HOMES).extracting(Home::id).doesNotHaveDuplicates();
    }

    @Test
    void their_ages_are_japans() {
        var structure = AgeStructure.ofJapan();
        double all =
                structure.cells().stream().mapToLong(AgeStructure.Cell::people).sum();
        double chiSquare = 0;
        int degrees = 0;
        for (var cell : structure.cells()) {
            double expected = cell.people() / all * DemoCity.LIVING;
            if (expected >= 5) {
                double found =
                        count(person -> person.isLiving() && person.sex == cell.sex() && person.age == cell.age());
                chiSquare += (found - expected) * (found - expected) / expected;
                degrees++;
            }
        }
        assertThat(degrees).isGreaterThan(150);
        // A sample drawn at random would stay below its degrees of freedom half of the time.
        assertThat(chiSquare).isLessThan(degrees);
    }

    @Test
    void every_household_has_one_head_who_is_of_age_and_at_most_one_wife() {
        assertThat(HOMES).allSatisfy(home -> {
            assertThat(home.people()).filteredOn(Person::isHead).hasSize(1);
            assertThat(home.head().age).isGreaterThanOrEqualTo(18);
            assertThat(home.people())
                    .filteredOn(person -> person.relationship.equals("妻"))
                    .hasSizeLessThanOrEqualTo(1)
                    .allSatisfy(wife -> assertThat(wife.sex).isEqualTo(Sex.FEMALE));
        });
    }

    @Test
    void every_minor_lives_with_somebody_who_can_be_a_parent() {
        assertThat(HOMES)
                .allSatisfy(home -> assertThat(home.people())
                        .filteredOn(person -> person.age < 18 && person.isLiving())
                        .allSatisfy(child -> assertThat(home.people()).anySatisfy(adult -> {
                            assertThat(adult.isLiving()).isTrue();
                            assertThat(adult.age).isGreaterThanOrEqualTo(child.age + 15);
                        })));
    }

    @Test
    void generations_are_apart() {
        assertThat(HOMES)
                .allSatisfy(home -> home.people().forEach(person -> {
                    switch (person.relationship) {
                        case "子" ->
                            assertThat(person.born).isAfter(home.head().born.plusYears(14));
                        case "父", "母" ->
                            assertThat(person.born).isBefore(home.head().born.minusYears(14));
                        case "子の子" ->
                            assertThat(person.born).isAfter(home.head().born.plusYears(30));
                        default -> {}
                    }
                }));
    }

    @Test
    void households_are_of_the_sizes_that_a_city_has() {
        double alone = HOMES.stream().filter(Home::isAlone).count() / (double) HOMES.size();
        double persons = DemoCity.LIVING / (double) HOMES.size();
        // Census of 2020: 38% live alone, 2.2 people in a household.
        assertThat(alone).isCloseTo(0.38, within(0.06));
        assertThat(persons).isCloseTo(2.2, within(0.2));
        assertThat(HOMES).anyMatch(home -> home.people().stream().anyMatch(one -> one.relationship.equals("子の子")));
    }

    @Test
    void some_sixty_people_died_in_the_last_weeks_and_all_left_somebody_behind() {
        var bereaved = HOMES.stream()
                .filter(home -> home.people().stream().anyMatch(person -> !person.isLiving()))
                .toList();
        assertThat(people().filter(person -> !person.isLiving())).hasSize(60).allSatisfy(dead -> {
            assertThat(dead.on).isBetween(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 11, 18));
            assertThat(dead.age).isBetween(0, 105);
        });
        assertThat(bereaved)
                .hasSize(60)
                .allSatisfy(home -> assertThat(home.living()).isPositive());
        assertThat(bereaved).filteredOn(home -> !home.children().isEmpty()).hasSizeGreaterThan(10);
    }

    @Test
    void some_forty_people_are_under_protection_and_never_half_a_household() {
        assertThat(people().filter(Person::underProtection)).hasSizeBetween(38, 44);
        assertThat(HOMES)
                .allSatisfy(home -> assertThat(home.people().stream()
                                .map(Person::underProtection)
                                .distinct())
                        .hasSize(1));
    }

    @Test
    void what_the_systems_say_agrees_with_age_and_with_itself() {
        assertThat(people()).allSatisfy(person -> {
            var insurance = person.get("insurance");
            assertThat(insurance)
                    .isIn(
                            person.age >= 75
                                    ? List.of("kouki", "seikatsuhogo")
                                    : person.age >= 65
                                            ? List.of("kokuho", "shakai", "kouki", "seikatsuhogo")
                                            : List.of("kokuho", "shakai", "seikatsuhogo"));
            assertThat(person.get("care"))
                    .isIn(
                            person.age >= 65
                                    ? List.of("insured", "certified")
                                    : person.age >= 40 ? List.of("none", "certified") : List.of("none"));
            if (person.age < 22) {
                assertThat(person.get("pension")).isNotEqualTo("first_category");
            }
            if (insurance.equals("kouki") && person.age < 75) {
                assertThat(person.is("disability_handbook")).isTrue();
            }
            if (person.is("seal_registered")) {
                assertThat(person.age).isGreaterThanOrEqualTo(15);
            }
            if (!person.get("school").equals("none")) {
                assertThat(person.age).isBetween(0, 15);
            }
        });
    }

    @Test
    void nobody_gets_what_depends_on_something_that_the_person_lacks() {
        assertNobody(person ->
                person.is("care_limit_certificate") && !person.get("care").equals("certified"));
        assertNobody(
                person -> person.is("high_care_cost") && !person.get("care").equals("certified"));
        assertNobody(person -> person.is("disability_allowance") && !person.is("disability_handbook"));
        assertNobody(person -> person.is("unregistered_house") && !person.is("property"));
        assertNobody(person -> !person.get("property_list").isEmpty() != person.is("property"));
        assertNobody(person ->
                !person.get("dog_1_name").isEmpty() != !person.get("dogs_count").equals("0"));
        assertNobody(person -> person.is("farmland") && !person.is("property"));
        assertNobody(
                person -> person.is("after_school") && !person.get("school").equals("elementary_junior"));
        assertNobody(
                person -> person.is("resident_tax") && person.get("insurance").equals("seikatsuhogo"));
        assertNobody(person -> person.get("city_housing").equals("tenant") && !person.isHead());
    }

    @Test
    void who_gets_an_allowance_for_children_has_children() {
        assertThat(HOMES).allSatisfy(home -> {
            assertThat(home.people())
                    .filteredOn(one -> one.is("received_child_allowance"))
                    .hasSize(home.children().isEmpty() ? 0 : 1)
                    .noneMatch(Person::isChild);
            if (home.people().stream().anyMatch(one -> one.is("child_rearing_allowance"))) {
                assertThat(home.children()).isNotEmpty();
            }
        });
    }

    @Test
    void most_attributes_are_known_both_ways() {
        var names = new HashSet<String>();
        people().forEach(person -> names.addAll(person.attributeNames()));
        names.removeIf(name -> name.matches("[a-z]+_[0-9]_.*"));
        assertThat(names)
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(
                                people().map(person -> person.get(name)).distinct())
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void names_that_no_register_may_lose_are_among_them() {
        assertThat(people().map(person -> person.name))
                .anyMatch(name -> name.contains("𠮷"))
                .anyMatch(name -> name.contains("﨑"))
                .anyMatch(name -> name.contains("髙"))
                .anyMatch(name -> name.codePoints().anyMatch(c -> c >= 0xE0100 && c <= 0xE01EF))
                .anyMatch(name -> name.length() > 40);
    }

    @Test
    void another_day_gives_a_city_as_sound() {
        for (var day : List.of(LocalDate.of(2027, 3, 31), LocalDate.of(2028, 2, 29), LocalDate.of(2027, 1, 1))) {
            assertThat(DemoCity.of(day)).hasSizeGreaterThan(8_000);
        }
    }

    private static void assertNobody(Predicate<Person> who) {
        assertThat(people().filter(who).map(person -> person.id)).isEmpty();
    }

    private static long count(Predicate<Person> who) {
        return people().filter(who).count();
    }

    private static Stream<Person> people() {
        var people = new ArrayList<Person>();
        HOMES.forEach(home -> people.addAll(home.people()));
        return people.stream();
    }
}
