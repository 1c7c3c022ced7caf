package org.kaikaku.service.counter.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.language.Text;

/** Where somebody goes who found out at home what they have to do. */
class WayTest {
    private static final Hall HALL = new Hall(
            Text.same("1階"),
            new Hall.GivesNumbers(LocalTime.of(8, 0), LocalTime.of(17, 0), false),
            20,
            15,
            30,
            List.of(),
            List.of(
                    service("guide", "shimin", false),
                    service("jumin", "shimin", true),
                    service("hoken", "hoken-nenkin", true),
                    service("zei", "zeimu", true)),
            List.of(
                    new Hall.Errand("moving", Text.same("引っ越し"), List.of("jumin", "hoken"), List.of("moving-in")),
                    new Hall.Errand("other", Text.same("そのほか"), List.of("guide"), List.of())),
            List.of(),
            List.of(),
            List.of());

    @Test
    void only_those_in_charge_stay_of_the_errands_way_in_its_order() {
        assertThat(way("hoken-nenkin", "shimin")).containsExactly("jumin", "hoken");
        assertThat(way("hoken-nenkin")).containsExactly("hoken");
    }

    @Test
    void others_in_charge_come_after_it_and_never_the_desk_that_only_tells_the_way() {
        assertThat(way("zeimu", "shimin", "gesui")).containsExactly("jumin", "zei");
    }

    @Test
    void where_nobody_in_the_hall_is_in_charge_it_is_the_errands_own_way() {
        assertThat(way()).containsExactly("jumin", "hoken");
        assertThat(way("gesui")).containsExactly("jumin", "hoken");
    }

    @Test
    void what_no_errand_is_for_leads_nowhere() {
        assertThat(HALL.way("birth", List.of("shimin"))).isEmpty();
    }

    private static List<String> way(String... divisions) {
        return HALL.way("moving-in", List.of(divisions)).orElseThrow().services();
    }

    private static Hall.DeskService service(String key, String division, boolean procedures) {
        return new Hall.DeskService(key, "A", Text.same(key), Text.same(key), division, 1, 999, procedures);
    }
}
