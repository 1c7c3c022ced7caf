package org.kaikaku.platform.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.language.Text;

class DivisionsTest {
    private static final LocalDate BEFORE = LocalDate.of(2019, 3, 31);
    private static final LocalDate AFTER = LocalDate.of(2019, 4, 1);

    private final Divisions divisions = new Divisions(List.of(
            division("fukushi-bu", "福祉部", null, "2005-04-01", "2019-03-31"),
            division("fukushi-bu", "福祉こども部", null, "2019-04-01", null),
            division("kodomo", "児童福祉課", "fukushi-bu", "2005-04-01", "2019-03-31"),
            division("kodomo", "こども課", "fukushi-bu", "2019-04-01", null),
            division("kaigo", "介護保険課", "fukushi-bu", "2019-04-01", null)));

    @Test
    void a_division_has_the_name_of_the_day_on_both_sides_of_a_reorganisation() {
        assertThat(divisions.on(BEFORE).find("kodomo"))
                .map(found -> found.name().ja())
                .contains("児童福祉課");
        assertThat(divisions.on(AFTER).find("kodomo"))
                .map(found -> found.name().ja())
                .contains("こども課");
        assertThat(divisions.on(LocalDate.of(2005, 3, 31)).all()).isEmpty();
    }

    @Test
    void the_path_leads_from_the_department_down() {
        assertThat(divisions.on(AFTER).path("kodomo"))
                .extracting(division -> division.name().ja())
                .containsExactly("福祉こども部", "こども課");
        assertThat(divisions.on(BEFORE).path("kaigo")).isEmpty();
    }

    @Test
    void a_department_knows_its_sections_of_that_day() {
        assertThat(divisions.on(BEFORE).children("fukushi-bu"))
                .extracting(Division::key)
                .containsExactly("kodomo");
        assertThat(divisions.on(AFTER).children("fukushi-bu"))
                .extracting(Division::key)
                .containsExactly("kodomo", "kaigo");
        assertThat(divisions.on(AFTER).roots()).extracting(Division::key).containsExactly("fukushi-bu");
        assertThat(divisions.on(AFTER).within("fukushi-bu")).hasSize(3);
    }

    @Test
    void the_newest_entry_is_found_also_for_a_division_that_is_gone() {
        var gone = new Divisions(List.of(division("madoguchi", "窓口", null, "2012-04-01", "2024-03-31")));

        assertThat(gone.newest("madoguchi")).map(Division::to).contains(LocalDate.of(2024, 3, 31));
        assertThat(divisions.newest("kodomo")).map(found -> found.name().ja()).contains("こども課");
    }

    private static Division division(
            String key, String name, @Nullable String parent, String from, @Nullable String to) {
        return new Division(
                key,
                Text.same(name),
                name,
                null,
                parent,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null,
                null);
    }
}
