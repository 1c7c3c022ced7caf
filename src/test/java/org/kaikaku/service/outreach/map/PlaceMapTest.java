package org.kaikaku.service.outreach.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.GeoPoint;

class PlaceMapTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;

    @Test
    void north_is_up_east_is_right_and_everything_lies_within_the_picture() {
        var map = PlaceMap.of(List.of(at(35.0, 138.0), at(35.1, 138.0), at(35.0, 138.1)), WIDTH, HEIGHT);

        var base = map.dots().get(0);
        assertThat(map.dots().get(1).y()).isLessThan(base.y());
        assertThat(map.dots().get(2).x()).isGreaterThan(base.x());
        assertThat(map.dots()).allSatisfy(dot -> {
            assertThat(dot.x()).isBetween(0.0, (double) WIDTH);
            assertThat(dot.y()).isBetween(0.0, (double) HEIGHT);
        });
        assertThat(map.round().split(" ")).hasSize(4);
    }

    @Test
    void a_kilometre_is_as_long_to_the_east_as_to_the_north() {
        var map = PlaceMap.of(List.of(at(35.0, 138.0), at(35.1, 138.0), at(35.0, 138.1)), WIDTH, HEIGHT);

        double north = map.dots().get(0).y() - map.dots().get(1).y();
        double east = map.dots().get(2).x() - map.dots().get(0).x();
        assertThat(east / north).isCloseTo(Math.cos(Math.toRadians(35.05)), org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void a_single_place_is_drawn_in_the_middle() {
        var map = PlaceMap.of(List.of(at(35, 138)), WIDTH, HEIGHT);
        assertThat(map.dots().getFirst().x()).isEqualTo(WIDTH / 2.0);
    }

    private static PlaceMap.At at(double latitude, double longitude) {
        return new PlaceMap.At(1, Text.same("x"), new GeoPoint(latitude, longitude));
    }
}
