package org.kaikaku.service.outreach.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.release.CityFolder;
import org.kaikaku.service.outreach.GeoPoint;
import org.kaikaku.service.outreach.timetable.Roads.Node;

class RoadsTest {
    private static final Set<String> PLACES = Set.of("base", "hill", "river");
    private static final Driving DRIVING = new Driving(30, 150, Duration.ZERO, Duration.ZERO);
    private static final Node BASE = new Node("base", new GeoPoint(35, 138));
    private static final Node HILL = new Node("hill", new GeoPoint(35.1, 138));
    private static final Node RIVER = new Node("river", new GeoPoint(34.9, 138));

    @Test
    void what_the_city_measured_comes_first_the_other_way_round_too_and_the_rest_is_estimated(@TempDir Path folder)
            throws IOException {
        var problems = new ArrayList<CityFileProblem>();
        var roads = new Roads(read(folder, "base,hill,12.5,20\\n  hill,base,13,25", problems), DRIVING);

        assertThat(problems).isEmpty();
        assertThat(roads.between(BASE, HILL)).isEqualTo(new Roads.Way(12_500, 1200, false));
        assertThat(roads.between(HILL, BASE)).isEqualTo(new Roads.Way(13_000, 1500, false));
        assertThat(roads.between(BASE, BASE).metres()).isZero();
        var estimated = roads.between(RIVER, BASE);
        assertThat(estimated.estimated()).isTrue();
        // A tenth of a degree of latitude is 11.1 km; the road half as long again, at 30 km an hour.
        assertThat(estimated.metres()).isBetween(16_600L, 16_750L);
        assertThat(estimated.seconds()).isBetween(1990L, 2010L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "base,hil,12.5,20 | \"hil\" is no stop and no van",
                "base,hill,far,20 | \"far\" is no number of km",
                "base,hill,12.5,-3 | \"-3\" is no number of minutes",
                "base,hill,12.5 | has other columns",
                "base,hill,1,2\\n  base,hill,1,3 | says the same road again"
            })
    void a_mistake_is_named_by_its_line(String row, String told, @TempDir Path folder) throws IOException {
        var problems = new ArrayList<CityFileProblem>();

        assertThat(read(folder, row, problems)).isEmpty();

        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem.toString()).contains(told));
    }

    private static Map<Roads.Ends, Roads.Way> read(Path folder, String rows, List<CityFileProblem> problems)
            throws IOException {
        Files.writeString(
                folder.resolve(RoadsYaml.PATH),
                "version: 1\neffective: 2026-04-01\nroads: |\n  from,to,km,minutes\n  " + rows.replace("\\n", "\n")
                        + "\n");
        return RoadsYaml.read(CityFolder.check(folder, List.of(), new TreeSet<>()), PLACES, problems);
    }
}
