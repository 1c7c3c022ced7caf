package org.kaikaku.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kaikaku.platform.rules.City.TODAY;
import static org.kaikaku.platform.rules.City.answers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.rules.FactProblem.Kind;
import org.kaikaku.platform.rules.RuleBook.Verdict;

class AnswersTest {
    private final City city = new City()
            .yesno("deceased.a", "deceased.b", "deceased.c")
            .choice("deceased.insurance", "kokuho", "kouki")
            .number("household.children", 3)
            .date("deceased.birth_date", "deceased.death_date")
            .age("deceased.age", "deceased.birth_date", "deceased.death_date")
            .text("applicant.name")
            .repeated("child", "household.children")
            .yesno("child.disabled")
            .implies("deceased.a", "deceased.b")
            .implies("deceased.b", "deceased.c")
            .rule("c", "deceased.c");

    @ParameterizedTest
    @CsvSource({
        "deceased.x, true, NO_SUCH_FACT",
        "deceased.a, yes, WRONG_TYPE",
        "deceased.insurance, shakai, NO_SUCH_OPTION",
        "household.children, 4, TOO_LARGE",
        "household.children, -1, WRONG_TYPE",
        "deceased.age, 131, TOO_LARGE",
        "deceased.birth_date, 1950, WRONG_TYPE",
        "applicant.name, 12345678901, TOO_LONG",
        "child.disabled, true, NO_SUCH_SUBJECT",
        "child[4].disabled, true, NO_SUCH_SUBJECT",
        "deceased[1].a, true, NO_SUCH_SUBJECT"
    })
    void an_answer_that_cannot_be_is_refused_with_its_reason(String fact, String value, Kind kind) {
        var answers = answers(fact, fact.startsWith("applicant") ? value : typed(value));

        assertThatExceptionOfType(FactProblem.class)
                .isThrownBy(() -> city.book().find(answers, city.keys(), TODAY))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(kind);
                    assertThat(problem.fact()).isEqualTo(fact);
                });
    }

    @Test
    void a_rare_kanji_counts_as_one_character() {
        assertThatCode(() -> city.find("applicant.name", "𠮷".repeat(10))).doesNotThrowAnyException();
    }

    @Test
    void answers_that_contradict_each_other_are_refused_with_the_latest() {
        refused("deceased.c", "deceased.a", true, "deceased.insurance", "kouki", "deceased.c", false);
        refused("deceased.a", "deceased.c", false, "deceased.insurance", "kouki", "deceased.a", true);
    }

    @Test
    void answers_that_do_not_are_not() {
        assertThatCode(() -> city.book().check(answers("deceased.a", true, "deceased.c", true), TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void nobody_dies_before_birth_or_at_200() {
        refused(
                "deceased.death_date",
                "deceased.birth_date",
                LocalDate.of(1950, 1, 1),
                "deceased.death_date",
                LocalDate.of(1949, 1, 1));
        refused(
                "deceased.birth_date",
                "deceased.death_date",
                LocalDate.of(2026, 1, 1),
                "deceased.birth_date",
                LocalDate.of(1826, 1, 1));
    }

    @Test
    void a_register_with_odd_people_is_answered_all_the_same() {
        var findings = city.find("deceased.a", true, "deceased.b", false);

        assertThat(findings.verdicts()).containsEntry(new Rule.Ref("c", 0), Verdict.OPEN);
    }

    @Test
    void implications_that_cannot_hold_together_are_left_aside_from_the_last() {
        var findings = city.find("deceased.a", true, "deceased.c", false);

        assertThat(findings.implied()).containsEntry(FactRef.of("deceased.b"), true);
        assertThat(findings.verdicts()).containsEntry(new Rule.Ref("c", 0), Verdict.DOES_NOT_APPLY);
    }

    private void refused(String fact, @Nullable Object... known) {
        assertThatExceptionOfType(FactProblem.class)
                .isThrownBy(() -> city.book().check(answers(known), TODAY))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.CONTRADICTION);
                    assertThat(problem.fact()).isEqualTo(fact);
                });
    }

    private static Object typed(String value) {
        if (value.equals("true")) {
            return true;
        }
        return value.matches("-?[0-9]+") ? Integer.valueOf(value) : value;
    }
}
