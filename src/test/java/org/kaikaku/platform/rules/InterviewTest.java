package org.kaikaku.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaikaku.platform.rules.RuleBook.Verdict.APPLIES;
import static org.kaikaku.platform.rules.RuleBook.Verdict.DOES_NOT_APPLY;
import static org.kaikaku.platform.rules.RuleBook.Verdict.OPEN;
import static org.kaikaku.platform.rules.RuleBook.Verdict.UNDECIDED;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.rules.RuleBook.Findings;
import org.kaikaku.platform.rules.RuleBook.Verdict;

class InterviewTest {
    private final City city = new City()
            .yesno("deceased.was_head", "deceased.had_dog", "deceased.had_car", "deceased.pension")
            .choice("deceased.insurance", "kokuho", "kouki", "shakai", "none")
            .number("household.members", 20);

    @Test
    void a_rule_is_open_until_the_last_fact_that_matters_is_known() {
        city.rule("head", "deceased.was_head && household.members >= 2");

        assertThat(asked(city.find())).containsExactly("deceased.was_head", "household.members");
        assertThat(asked(city.find("deceased.was_head", true))).containsExactly("household.members");
        assertThat(verdict(city.find("deceased.was_head", true, "household.members", 2)))
                .isEqualTo(APPLIES);
        assertThat(verdict(city.find("deceased.was_head", true, "household.members", 1)))
                .isEqualTo(DOES_NOT_APPLY);
    }

    @Test
    void what_cannot_matter_any_more_is_not_asked() {
        city.rule("head", "deceased.was_head && household.members >= 2");

        var findings = city.find("deceased.was_head", false);

        assertThat(verdict(findings)).isEqualTo(DOES_NOT_APPLY);
        assertThat(findings.open()).isEmpty();
        assertThat(findings.reachable()).isEmpty();
    }

    @Test
    void what_may_be_asked_in_place_of_what_is_not_known_is_foreseen() {
        var unsure = new City()
                .yesno("x.a")
                .choice("x.c", "p", "q")
                .implies("x.c == \"q\"", "x.a")
                .rule("r", "x.a");

        assertThat(unsure.find().reachable()).contains(FactRef.of("x.c"));
        assertThat(asked(unsure.find("x.a", null))).containsExactly("x.c");
    }

    @Test
    void what_holds_either_way_is_not_asked() {
        city.rule("always", "(deceased.had_dog && deceased.had_car) || !deceased.had_dog || !deceased.had_car");

        assertThat(verdict(city.find())).isEqualTo(APPLIES);
        assertThat(asked(city.find())).isEmpty();
    }

    @Test
    void the_options_of_a_choice_exclude_each_other() {
        city.rule("both", "deceased.insurance == \"kokuho\" && deceased.insurance == \"kouki\"");

        assertThat(verdict(city.find())).isEqualTo(DOES_NOT_APPLY);
    }

    @Test
    void only_the_branch_of_a_choice_that_was_taken_is_asked() {
        city.rule(
                "refund",
                "deceased.insurance == \"kokuho\" ? deceased.had_dog : deceased.insurance == \"kouki\" && deceased.had_car");

        assertThat(asked(city.find("deceased.insurance", "kokuho"))).containsExactly("deceased.had_dog");
        assertThat(asked(city.find("deceased.insurance", "kouki"))).containsExactly("deceased.had_car");
        assertThat(verdict(city.find("deceased.insurance", "none"))).isEqualTo(DOES_NOT_APPLY);
    }

    @Test
    void a_fact_that_follows_from_an_implication_is_told_and_not_asked() {
        city.implies("deceased.pension", "deceased.insurance == \"kouki\"")
                .rule("kouki", "deceased.insurance == \"kouki\" && deceased.had_dog");

        var findings = city.find("deceased.pension", true);

        assertThat(findings.implied()).containsEntry(FactRef.of("deceased.insurance"), "kouki");
        assertThat(asked(findings)).containsExactly("deceased.had_dog");
    }

    @Test
    void implications_work_backwards_too() {
        city.implies("deceased.pension", "deceased.insurance == \"kouki\"").rule("pension", "deceased.pension");

        var findings = city.find("deceased.insurance", "kokuho");

        assertThat(findings.implied()).containsEntry(FactRef.of("deceased.pension"), false);
        assertThat(verdict(findings)).isEqualTo(DOES_NOT_APPLY);
    }

    @Test
    void implications_are_followed_through_facts_that_the_rule_does_not_mention() {
        city.implies("deceased.had_dog", "deceased.had_car")
                .implies("deceased.had_car", "deceased.pension")
                .rule("pension", "deceased.pension || deceased.was_head");

        assertThat(verdict(city.find("deceased.had_dog", true))).isEqualTo(APPLIES);
    }

    @Test
    void facts_that_can_only_change_together_may_each_be_asked() {
        city.implies("deceased.had_dog", "deceased.had_car")
                .implies("deceased.had_car", "deceased.had_dog")
                .rule("both", "deceased.had_dog && deceased.had_car");

        var findings = city.find();

        assertThat(verdict(findings)).isEqualTo(OPEN);
        assertThat(asked(findings)).containsExactly("deceased.had_car", "deceased.had_dog");
    }

    @Test
    void a_number_is_compared_at_its_very_border() {
        city.rule("more", "household.members > 2 && household.members <= 5");

        assertThat(Stream.of(2, 3, 5, 6).map(members -> verdict(city.find("household.members", members))))
                .containsExactly(DOES_NOT_APPLY, APPLIES, APPLIES, DOES_NOT_APPLY);
    }

    @Test
    void a_number_may_be_one_of_a_list() {
        city.rule("some", "household.members in [1, 3] || 7 == household.members");

        assertThat(Stream.of(0, 1, 2, 3, 4, 7, 8).map(members -> verdict(city.find("household.members", members))))
                .containsExactly(
                        DOES_NOT_APPLY, APPLIES, DOES_NOT_APPLY, APPLIES, DOES_NOT_APPLY, APPLIES, DOES_NOT_APPLY);
    }

    @Test
    void facts_may_be_compared_with_each_other() {
        city.choice("applicant.insurance", "kokuho", "shakai")
                .rule("same", "deceased.insurance == applicant.insurance");

        assertThat(verdict(city.find("deceased.insurance", "kouki"))).isEqualTo(DOES_NOT_APPLY);
        assertThat(asked(city.find("deceased.insurance", "kokuho"))).containsExactly("applicant.insurance");
        assertThat(verdict(city.find("deceased.insurance", "kokuho", "applicant.insurance", "kokuho")))
                .isEqualTo(APPLIES);
    }

    @Test
    void what_the_person_does_not_know_is_not_asked_again_while_the_rest_is() {
        city.rule("either", "deceased.had_dog || deceased.had_car");

        var findings = city.find("deceased.had_dog", null);

        assertThat(verdict(findings)).isEqualTo(OPEN);
        assertThat(asked(findings)).containsExactly("deceased.had_car");
        assertThat(verdict(city.find("deceased.had_dog", null, "deceased.had_car", true)))
                .isEqualTo(APPLIES);
        assertThat(verdict(city.find("deceased.had_dog", null, "deceased.had_car", false)))
                .isEqualTo(UNDECIDED);
    }

    @Test
    void what_the_person_does_not_know_may_follow_from_what_can_still_be_asked() {
        city.implies("deceased.pension", "deceased.had_car").rule("car", "deceased.had_car");

        assertThat(asked(city.find("deceased.had_car", null))).containsExactly("deceased.pension");
        assertThat(verdict(city.find("deceased.had_car", null, "deceased.pension", true)))
                .isEqualTo(APPLIES);
        assertThat(verdict(city.find("deceased.had_car", null, "deceased.pension", false)))
                .isEqualTo(UNDECIDED);
    }

    @Test
    void a_fact_that_no_answer_can_turn_into_a_decision_is_not_asked() {
        city.rule("dog", "(deceased.had_dog && deceased.had_car) || (deceased.had_dog && !deceased.had_car)");

        assertThat(verdict(city.find("deceased.had_dog", null))).isEqualTo(UNDECIDED);
    }

    @Test
    void everything_that_may_still_be_asked_is_known_beforehand() {
        city.rule("deep", "deceased.insurance == \"kokuho\" ? deceased.had_dog : deceased.had_car")
                .rule("done", "deceased.pension");

        assertThat(city.find("deceased.pension", true).reachable())
                .extracting(FactRef::fact)
                .containsExactly("deceased.had_car", "deceased.had_dog", "deceased.insurance");
        assertThat(city.find("deceased.pension", true, "deceased.insurance", "kouki")
                        .reachable())
                .extracting(FactRef::fact)
                .containsExactly("deceased.had_car");
    }

    @Test
    void each_fact_says_for_which_rules_it_is_asked() {
        city.rule("one", "deceased.had_dog").rule("two", "deceased.had_dog && deceased.had_car");

        assertThat(city.find().open().get(FactRef.of("deceased.had_dog")))
                .containsExactlyInAnyOrder(new Rule.Ref("one", 0), new Rule.Ref("two", 0));
    }

    @Test
    void only_the_rules_of_interest_are_answered() {
        city.rule("one", "deceased.had_dog").rule("two", "deceased.had_car");

        var findings = city.book().find(City.answers(), java.util.Set.of("two"), City.TODAY);

        assertThat(findings.verdicts()).containsOnlyKeys(new Rule.Ref("two", 0));
        assertThat(asked(findings)).containsExactly("deceased.had_car");
    }

    private static Verdict verdict(Findings findings) {
        return findings.verdicts().values().iterator().next();
    }

    private static Stream<String> asked(Findings findings) {
        return findings.open().keySet().stream().map(FactRef::toString).sorted();
    }
}
