package org.kaikaku.service.outreach.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.GeoPoint;

class RouteMapTest {
    @Test
    void north_is_up_east_is_right_and_everything_lies_within_the_picture() {
        var map = RouteMap.of(List.of(at(35.0, 138.0), at(35.1, 138.0), at(35.0, 138.1)));

        var base = map.dots().get(0);
        assertThat(map.dots().get(1).y()).isLessThan(base.y());
        assertThat(map.dots().get(2).x()).isGreaterThan(base.x());
        assertThat(map.dots()).allSatisfy(dot -> {
            assertThat(dot.x()).isBetween(0.0, (double) RouteMap.WIDTH);
            assertThat(dot.y()).isBetween(0.0, (double) RouteMap.HEIGHT);
        });
        assertThat(map.line().split(" ")).hasSize(4);
    }

    @Test
    void a_kilometre_is_as_long_to_the_east_as_to_the_north() {
        var map = RouteMap.of(List.of(at(35.0, 138.0), at(35.1, 138.0), at(35.0, 138.1)));

        double north = map.dots().get(0).y() - map.dots().get(1).y();
        double east = map.dots().get(2).x() - map.dots().get(0).x();
        assertThat(east / north).isCloseTo(Math.cos(Math.toRadians(35.05)), org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void a_single_place_is_drawn_in_the_middle() {
        var map = RouteMap.of(List.of(at(35, 138)));
        assertThat(map.dots().getFirst().x()).isEqualTo(RouteMap.WIDTH / 2.0);
    }

    private static RouteMap.At at(double latitude, double longitude) {
        return new RouteMap.At(Text.same("x"), new GeoPoint(latitude, longitude));
    }
}
