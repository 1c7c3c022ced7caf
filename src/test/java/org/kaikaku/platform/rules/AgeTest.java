package org.kaikaku.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaikaku.platform.rules.RuleBook.Verdict.APPLIES;
import static org.kaikaku.platform.rules.RuleBook.Verdict.DOES_NOT_APPLY;
import static org.kaikaku.platform.rules.RuleBook.Verdict.OPEN;
import static org.kaikaku.platform.rules.RuleBook.Verdict.UNDECIDED;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AgeTest {
    private static final Rule.Ref KOUKI = new Rule.Ref("kouki", 0);

    private final City city = new City()
            .date("deceased.birth_date", "deceased.death_date")
            .age("deceased.age", "deceased.birth_date", "deceased.death_date")
            .choice("deceased.insurance", "kokuho", "kouki", "seikatsuhogo")
            .implies("deceased.age >= 75", "deceased.insurance in [\"kouki\", \"seikatsuhogo\"]")
            .implies("deceased.age < 65", "deceased.insurance != \"kouki\"")
            .rule("kouki", "deceased.insurance == \"kouki\"");

    @Test
    void a_year_of_age_is_complete_on_the_day_before_the_birthday() {
        var born = LocalDate.of(1951, 4, 2);

        assertThat(AgeAt.end(born, LocalDate.of(2026, 3, 31))).isEqualTo(74);
        assertThat(AgeAt.end(born, LocalDate.of(2026, 4, 1))).isEqualTo(75);
    }

    @Test
    void who_was_born_on_29_february_completes_a_year_on_28_february() {
        var born = LocalDate.of(2004, 2, 29);

        assertThat(AgeAt.end(born, LocalDate.of(2025, 2, 27))).isEqualTo(20);
        assertThat(AgeAt.end(born, LocalDate.of(2025, 2, 28))).isEqualTo(21);
        assertThat(AgeAt.end(born, LocalDate.of(2028, 2, 27))).isEqualTo(23);
        assertThat(AgeAt.end(born, LocalDate.of(2028, 2, 28))).isEqualTo(24);
    }

    @Test
    void a_young_person_is_not_in_the_insurance_of_the_old() {
        var findings = city.find(
                "deceased.birth_date", LocalDate.of(1980, 1, 1), "deceased.death_date", LocalDate.of(2026, 11, 9));

        assertThat(findings.verdicts()).containsEntry(KOUKI, DOES_NOT_APPLY);
        assertThat(findings.implied()).containsEntry(FactRef.of("deceased.age"), 46);
    }

    @Test
    void an_old_person_is_in_one_of_two() {
        var findings = city.find(
                "deceased.birth_date",
                LocalDate.of(1951, 11, 10),
                "deceased.death_date",
                LocalDate.of(2026, 11, 9),
                "deceased.insurance",
                null);

        assertThat(findings.verdicts()).containsEntry(KOUKI, UNDECIDED);
    }

    @Test
    void for_an_age_its_unknown_dates_are_asked() {
        var findings = city.rule("child", "deceased.age < 18").find("deceased.death_date", LocalDate.of(2026, 11, 9));

        assertThat(findings.open().get(FactRef.of("deceased.birth_date"))).contains(new Rule.Ref("child", 0));
        assertThat(findings.open()).doesNotContainKeys(FactRef.of("deceased.age"), FactRef.of("deceased.death_date"));
    }

    @Test
    void an_age_may_settle_what_the_person_does_not_know() {
        var findings = city.find("deceased.insurance", null);

        assertThat(findings.verdicts()).containsEntry(KOUKI, OPEN);
        assertThat(findings.open())
                .containsOnlyKeys(FactRef.of("deceased.birth_date"), FactRef.of("deceased.death_date"));
    }

    @Test
    void an_age_without_its_dates_cannot_be_asked() {
        var findings =
                city.rule("child", "deceased.age < 18").find("deceased.birth_date", null, "deceased.insurance", null);

        assertThat(findings.verdicts()).containsEntry(new Rule.Ref("child", 0), UNDECIDED);
        assertThat(findings.open()).isEmpty();
    }

    @Test
    void an_age_may_be_given_instead_of_its_dates() {
        assertThat(city.find("deceased.age", 80, "deceased.insurance", "kouki").verdicts())
                .containsEntry(KOUKI, APPLIES);
    }

    @Test
    void ages_today_need_just_the_birth() {
        var today = new City()
                .date("applicant.birth_date")
                .age("applicant.age", "applicant.birth_date", "today")
                .rule("adult", "applicant.age >= 18");

        assertThat(today.find().open()).containsOnlyKeys(FactRef.of("applicant.birth_date"));
        assertThat(today.find("applicant.birth_date", City.TODAY.minusYears(18).plusDays(1))
                        .verdicts())
                .containsEntry(new Rule.Ref("adult", 0), APPLIES);
        assertThat(today.find("applicant.birth_date", City.TODAY.minusYears(18).plusDays(2))
                        .verdicts())
                .containsEntry(new Rule.Ref("adult", 0), DOES_NOT_APPLY);
    }
}
