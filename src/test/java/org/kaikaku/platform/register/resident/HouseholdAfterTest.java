package org.kaikaku.platform.register.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.Household;
import org.kaikaku.platform.register.HouseholdFacts;
import org.kaikaku.platform.register.HouseholdId;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.register.Sex;
import org.kaikaku.platform.register.Standing;

class HouseholdAfterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Resident FATHER = member("father", "世帯主", "1980-05-01", "shakai");
    private static final Resident MOTHER = member("mother", "妻", "1982-05-01", "shakai");
    private static final Resident SON = member("son", "子", "2010-05-01", "shakai");
    private static final Resident DAUGHTER = member("daughter", "子", "2012-05-01", "shakai");

    @Test
    void whoever_leaves_is_not_counted() {
        var facts = without("father", FATHER, MOTHER, SON, DAUGHTER).household();
        assertThat(facts).containsEntry("members", 3).containsEntry("members_15_or_over", 2);
    }

    @Test
    void fifteen_is_reached_on_the_day_before_the_birthday() {
        var tomorrowFifteen = member("son", "子", "2011-11-21", "shakai");
        var afterTomorrow = member("daughter", "子", "2011-11-22", "shakai");
        assertThat(without("father", FATHER, tomorrowFifteen, afterTomorrow).household())
                .containsEntry("members_15_or_over", 1);
    }

    @Test
    void a_child_counts_until_the_end_of_the_school_year_in_which_it_turns_eighteen() {
        var last = member("a", "子", "2008-04-02", "shakai");
        var aDayOlder = member("b", "子", "2008-04-01", "shakai");
        var facts = without("father", FATHER, last, aDayOlder);
        assertThat(facts.household()).containsEntry("children_under_18", 1);
        assertThat(facts.children()).extracting(child -> child.get("name")).containsExactly("a");
    }

    @Test
    void children_come_in_the_order_of_their_births() {
        var facts = without("father", FATHER, MOTHER, DAUGHTER, SON);
        assertThat(facts.children())
                .extracting(child -> child.get("birth_date"))
                .containsExactly(SON.birthDate(), DAUGHTER.birthDate());
    }

    @Test
    void one_parent_left_is_a_single_parent() {
        assertThat(without("father", FATHER, MOTHER, SON).household()).containsEntry("single_parent_after", true);
        assertThat(without("mother", FATHER, MOTHER, SON).household()).containsEntry("single_parent_after", true);
    }

    @Test
    void a_grandparents_death_leaves_no_child_behind() {
        var grandfather = member("grandfather", "世帯主", "1945-05-01", "kouki");
        var son = member("son", "子", "1975-05-01", "shakai");
        var grandchild = member("grandchild", "子の子", "2009-05-01", "shakai");
        var facts = without("grandfather", grandfather, son, grandchild);
        assertThat(facts.household()).containsEntry("children_under_18", 0).containsEntry("single_parent_after", false);
        assertThat(facts.children()).isEmpty();
    }

    @Test
    void a_child_whose_parents_the_record_does_not_tell_leaves_the_count_to_be_asked() {
        var grandmother = member("grandmother", "世帯主", "1950-05-01", "kouki");
        var grandchild = member("grandchild", "子の子", "2015-05-01", "kokuho");
        var aunt = member("aunt", "縁故者", "1990-05-01", "kokuho");
        assertThat(without("grandmother", grandmother, grandchild, aunt).household())
                .doesNotContainKeys("children_under_18", "single_parent_after")
                .containsEntry("members_15_or_over", 1);
    }

    @Test
    void somebody_of_unknown_birth_leaves_the_counts_to_be_asked() {
        var nobodyKnows = member("nobody", "縁故者", null, "kokuho");
        assertThat(without("father", FATHER, MOTHER, nobodyKnows).household())
                .doesNotContainKeys("members_15_or_over", "children_under_18", "single_parent_after")
                .containsEntry("members", 2);
    }

    @Test
    void kokuho_members_remain_only_if_somebody_who_stays_has_it() {
        var father = member("father", "世帯主", "1980-05-01", "kokuho");
        var son = member("son", "子", "2010-05-01", "kokuho");
        assertThat(without("father", father, son).household()).containsEntry("kokuho_members_remain", true);
        assertThat(without("father", father, MOTHER).household()).containsEntry("kokuho_members_remain", false);
        assertThat(without("father", father, member("x", "妻", "1980-01-01", null))
                        .household())
                .doesNotContainKey("kokuho_members_remain");
    }

    @Test
    void with_nobody_leaving_all_children_count_and_nothing_is_said_of_single_parents() {
        var facts = new HouseholdAfter(household(FATHER, MOTHER, SON, DAUGHTER), Set.of(), TODAY).facts();
        assertThat(facts.household()).containsEntry("children_under_18", 2).doesNotContainKey("single_parent_after");
        assertThat(facts.children()).hasSize(2);
    }

    @Test
    void the_dead_of_earlier_do_not_count() {
        var dead = new Resident(
                MOTHER.id(),
                MOTHER.household(),
                MOTHER.name(),
                "",
                MOTHER.birthDate(),
                Sex.FEMALE,
                "妻",
                new Standing.Dead(LocalDate.of(2020, 1, 1)),
                MOTHER.address(),
                false,
                Map.of());
        assertThat(without("father", FATHER, dead, SON).household())
                .containsEntry("members", 1)
                .containsEntry("children_under_18", 1)
                .containsEntry("single_parent_after", false);
    }

    private static HouseholdFacts without(String leaver, Resident... members) {
        return new HouseholdAfter(household(members), Set.of(new PersonId(leaver)), TODAY).facts();
    }

    private static Household household(Resident... members) {
        return new Household(new HouseholdId("1"), Arrays.asList(members));
    }

    private static Resident member(
            String name, String relationship, @Nullable String born, @Nullable String insurance) {
        return new Resident(
                new PersonId(name),
                new HouseholdId("1"),
                name,
                "",
                born == null ? null : LocalDate.parse(born),
                Sex.UNKNOWN,
                relationship,
                new Standing.Living(),
                new Address.Known("000-0001", "未来市中央一丁目1番1号"),
                false,
                insurance == null ? Map.of() : Map.of("insurance", insurance));
    }
}
