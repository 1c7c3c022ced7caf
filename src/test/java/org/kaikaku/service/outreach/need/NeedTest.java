package org.kaikaku.service.outreach.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.GeoPoint;

class NeedTest {
    /** A hundredth of a degree of latitude is 1,112 m. */
    private static final GeoPoint HALL = new GeoPoint(35.00, 138.00);

    private final Need.Area near = area("near", 35.01, 500);
    private final Need.Area far = area("far", 35.10, 100);
    private final Need.Area farther = area("farther", 35.20, 40);
    private final Need need = new Need(
            1500, List.of(near, farther, far), List.of(new Need.Place(Need.Kind.OFFICE, Text.same("hall"), HALL)));

    @Test
    void many_who_have_it_far_stand_before_few_who_have_it_farther_and_whoever_has_it_near_stands_last() {
        assertThat(need.lines()).extracting(line -> line.area().key()).containsExactly("far", "farther", "near");
        assertThat(need.lines().getFirst().metres()).isCloseTo(11_119, within(2));
        assertThat(need.lines().getFirst().personKilometres()).isCloseTo(1111.9, within(0.2));
        assertThat(need.lines().getLast().personKilometres()).isZero();
        assertThat(need.farPeople()).isEqualTo(140);
    }

    @Test
    void a_stop_reaches_those_around_it_and_spares_others_a_part_of_their_way() {
        var change = need.change(far);

        assertThat(change.reached()).isEqualTo(100);
        assertThat(change.personKilometres()).isCloseTo(1111.9 + 40 * 11.119, within(0.5));
        assertThat(need.best()).isEqualTo(change);
    }

    @Test
    void where_everybody_has_a_place_near_no_stop_is_best() {
        var content = new Need(1500, List.of(near), need.places());

        assertThat(content.best()).isNull();
        assertThat(content.change(near).reached()).isZero();
    }

    @Test
    void without_any_place_everybody_is_far_and_no_distance_is_made_up() {
        var nowhere = new Need(1500, List.of(near), List.of());

        assertThat(nowhere.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.metres()).isNull());
        assertThat(nowhere.farPeople()).isEqualTo(500);
    }

    @Test
    void the_map_has_north_at_the_top_and_grows_a_circles_surface_with_its_people() {
        var map = DrawNeed.map(need, 1);
        var hall = map.marks().getFirst();
        var circles = map.circles();

        assertThat(circles).extracting(NeedView.Circle::y).allMatch(y -> y < hall.y());
        assertThat(circles.getFirst().name()).isEqualTo(Text.same("far"));
        assertThat(circles.subList(1, 3)).extracting(NeedView.Circle::name).containsOnlyNulls();
        double surfaces = Math.pow(circles.getLast().radius(), 2)
                / Math.pow(circles.getFirst().radius(), 2);
        assertThat(surfaces).isCloseTo(5, within(0.5));
    }

    private static Need.Area area(String key, double latitude, int people) {
        return new Need.Area(key, Text.same(key), new GeoPoint(latitude, 138.00), people, people * 3);
    }
}
