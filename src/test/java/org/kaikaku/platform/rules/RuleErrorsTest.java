package org.kaikaku.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.rules.RuleError.Place;
import org.kaikaku.platform.rules.RuleError.Severity;

class RuleErrorsTest {
    private final City city = new City()
            .yesno("deceased.was_head", "deceased.had_dog")
            .choice("deceased.insurance", "kokuho", "kouki")
            .choice("applicant.insurance", "shakai", "kouki")
            .number("household.members", 20)
            .number("household.children", 20)
            .date("deceased.birth_date")
            .text("deceased.name")
            .age("deceased.age", "deceased.birth_date", "today")
            .repeated("child", "household.children")
            .yesno("child.disabled");

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "deceased.was_haed → There is no fact deceased.was_haed → deceased.was_head",
                "zzzzzzzz.yyyyyyyy → There is no fact zzzzzzzz.yyyyyyyy → ",
                "deceased.insurance == \"kokuhou\" → \"kokuhou\" is no option of deceased.insurance → \"kokuho\"",
                "deceased.insurance in [\"kouki\", \"x\"] → \"x\" is no option of deceased.insurance → one of kokuho, kouki",
                "deceased.birth_date == \"2026\" → The fact deceased.birth_date is a date, which cannot decide anything"
                        + " → a derived fact with its age, compared with a number",
                "deceased.name == \"x\" → The fact deceased.name is a text, which cannot decide anything → ",
                "household.members > deceased.age → The number household.members may only be compared with whole numbers"
                        + " that stand here, not with another fact → household.members >= 1",
                "household.members > 1.5 → Only whole numbers, texts in quotes, true and false may stand in an expression → ",
                "household.members == \"3\" → The number household.members may only be compared with whole numbers"
                        + " that stand here, not with another fact → household.members >= 1",
                "(deceased.had_dog ? deceased.age : household.members) > 2 → The number deceased.age may only be compared"
                        + " with a number → deceased.age >= 1",
                "deceased.insurance.startsWith(\"k\") → startsWith may not be used; there are && || ! ?: == != < <= > >= in → ",
                "household.members + 1 > 2 → + may not be used; there are && || ! ?: == != < <= > >= in → ",
                "child.disabled → It speaks of one child, of whom there may be several → per: child"
            })
    void a_mistake_is_named_with_what_was_probably_meant(String when, String problem, String suggestion) {
        var error = city.rule("wrong", when).complaints().getFirst();

        assertThat(error.place()).isEqualTo(new Place.OfRule("wrong"));
        assertThat(error.expression()).isEqualTo(when);
        assertThat(error.problem()).isEqualTo(problem);
        assertThat(error.suggestion()).isEqualTo(suggestion);
        assertThat(error.severity()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deceased.insurance | expected type 'bool' but found 'string'",
                "deceased.was_head == \"yes\" | found no matching overload for '_==_'",
                "deceased.was_head && | mismatched input",
                "deceased.was_head = true | token recognition error"
            })
    void what_cel_does_not_understand_is_told_in_its_words_with_the_column(String when, String problem) {
        assertThat(city.rule("wrong", when).complaints().getFirst().problem())
                .contains(problem)
                .contains("(column ");
    }

    @Test
    void every_mistake_is_told_at_once() {
        city.rule("one", "deceased.x").rule("two", "deceased.y && deceased.z").implies("deceased.v", "deceased.w");

        assertThat(city.complaints())
                .extracting(RuleError::place)
                .containsExactly(
                        new Place.OfRule("one"),
                        new Place.OfRule("two"),
                        new Place.OfRule("two"),
                        new Place.OfImplication(0),
                        new Place.OfImplication(0));
        assertThatExceptionOfType(BrokenRules.class)
                .isThrownBy(city::book)
                .satisfies(broken -> assertThat(broken.errors()).hasSize(5));
    }

    @Test
    void a_rule_per_something_that_is_not_repeated_is_a_mistake() {
        var error = city.rulePer("chld", "wrong", "true").complaints().getFirst();

        assertThat(error.problem()).isEqualTo("There is no repeated subject chld");
        assertThat(error.suggestion()).isEqualTo("child");
    }

    @Test
    void a_rule_that_can_never_apply_is_doubted() {
        city.implies("deceased.was_head", "deceased.insurance == \"kouki\"")
                .rule("odd", "deceased.was_head && deceased.insurance == \"kokuho\"");

        assertThat(city.complaints()).singleElement().satisfies(doubt -> {
            assertThat(doubt.problem()).isEqualTo("It can never apply");
            assertThat(doubt.stops()).isFalse();
        });
        assertThat(city.book().warnings()).hasSize(1);
    }

    @Test
    void a_rule_that_always_applies_is_doubted_unless_it_says_so() {
        city.rule("odd", "household.members >= 0").rule("meant", "true");

        assertThat(city.complaints()).singleElement().satisfies(doubt -> {
            assertThat(doubt.place()).isEqualTo(new Place.OfRule("odd"));
            assertThat(doubt.problem()).isEqualTo("It always applies");
        });
    }

    @Test
    void implications_that_cannot_all_hold_are_a_mistake() {
        city.implies("true", "deceased.was_head").implies("deceased.was_head", "false");

        assertThat(city.complaints()).singleElement().satisfies(error -> {
            assertThat(error.place()).isEqualTo(new Place.OfImplication(1));
            assertThat(error.stops()).isTrue();
        });
    }

    @Test
    void an_age_needs_dates_that_exist() {
        city.age("deceased.years", "deceased.birth_dat", "today");

        assertThat(city.complaints()).singleElement().satisfies(error -> {
            assertThat(error.place()).isEqualTo(new Place.OfFact("deceased.years"));
            assertThat(error.suggestion()).isEqualTo("deceased.birth_date");
        });
    }

    @Test
    void a_subject_is_repeated_by_a_number_that_exists() {
        city.repeated("car", "household.cars");

        assertThat(city.complaints())
                .singleElement()
                .satisfies(error -> assertThat(error.place()).isEqualTo(new Place.OfSubject("car")));
    }
}
