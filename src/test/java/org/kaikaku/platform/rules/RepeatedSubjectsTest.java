package org.kaikaku.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaikaku.platform.rules.RuleBook.Verdict.APPLIES;
import static org.kaikaku.platform.rules.RuleBook.Verdict.DOES_NOT_APPLY;
import static org.kaikaku.platform.rules.RuleBook.Verdict.OPEN;
import static org.kaikaku.platform.rules.RuleBook.Verdict.UNDECIDED;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RepeatedSubjectsTest {
    private static final FactRef COUNT = FactRef.of("household.children");

    private final City city = new City()
            .yesno("household.single_parent", "household.has_children")
            .number("household.children", 10)
            .repeated("child", "household.children")
            .yesno("child.disabled", "child.at_school")
            .date("child.birth_date")
            .age("child.age", "child.birth_date", "today")
            .implies("child.age < 6", "!child.at_school")
            .implies("!household.has_children", "household.children == 0")
            .rulePer("child", "allowance", "household.single_parent && (child.disabled || child.age < 18)");

    @Test
    void while_their_number_is_not_known_one_entry_stands_for_all() {
        var findings = city.find();

        assertThat(findings.verdicts()).containsOnly(java.util.Map.entry(allowance(0), OPEN));
        assertThat(findings.open()).containsOnlyKeys(FactRef.of("household.single_parent"), COUNT);
        assertThat(findings.reachable()).contains(new FactRef("child.disabled", 0));
    }

    @Test
    void nobody_is_counted_for_what_applies_to_none_of_them() {
        var findings = city.find("household.single_parent", false);

        assertThat(findings.verdicts()).containsOnly(java.util.Map.entry(allowance(0), DOES_NOT_APPLY));
        assertThat(findings.open()).isEmpty();
    }

    @Test
    void each_of_them_is_decided_alone() {
        var findings = city.find(
                "household.single_parent",
                true,
                "household.children",
                2,
                "child[1].birth_date",
                LocalDate.of(2020, 1, 1));

        assertThat(findings.verdicts()).containsEntry(allowance(1), APPLIES).containsEntry(allowance(2), OPEN);
        assertThat(findings.open())
                .containsOnlyKeys(new FactRef("child.disabled", 2), new FactRef("child.birth_date", 2));
    }

    @Test
    void implications_hold_for_each_of_them() {
        var findings = city.rulePer("child", "lunch", "child.at_school")
                .find(
                        "household.children",
                        2,
                        "child[1].birth_date",
                        LocalDate.of(2024, 1, 1),
                        "child[2].at_school",
                        true);

        assertThat(findings.implied()).containsEntry(new FactRef("child.at_school", 1), false);
        assertThat(findings.verdicts())
                .containsEntry(new Rule.Ref("lunch", 1), DOES_NOT_APPLY)
                .containsEntry(new Rule.Ref("lunch", 2), APPLIES);
    }

    @Test
    void where_there_is_none_there_is_no_verdict() {
        assertThat(city.find("household.children", 0).verdicts()).isEmpty();
    }

    @Test
    void their_number_may_follow_from_something_else() {
        var findings = city.find("household.has_children", false);

        assertThat(findings.verdicts()).isEmpty();
        assertThat(findings.implied()).containsEntry(COUNT, 0);
    }

    @Test
    void that_there_are_some_does_not_say_how_many() {
        city.implies("household.has_children", "household.children >= 1").rulePer("child", "card", "true");

        var findings = city.find("household.has_children", true);

        assertThat(findings.verdicts()).containsEntry(new Rule.Ref("card", 0), OPEN);
        assertThat(findings.open().get(COUNT)).contains(new Rule.Ref("card", 0));
    }

    @Test
    void an_unknown_number_leaves_it_undecided() {
        var findings =
                city.find("household.single_parent", true, "household.children", null, "household.has_children", true);

        assertThat(findings.verdicts()).containsEntry(allowance(0), UNDECIDED);
    }

    private static Rule.Ref allowance(int child) {
        return new Rule.Ref("allowance", child);
    }
}
