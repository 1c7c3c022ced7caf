package org.kaikaku.service.procedure.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.release.CityFolder;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class MiraiTest {
    @Autowired
    Catalogues catalogues;

    @Autowired
    Cities cities;

    @Autowired
    List<CityFileCheck> rooms;

    @Test
    void no_file_of_mirai_has_a_problem() {
        var problems = new TreeSet<CityFileProblem>();

        CityFolder.check(Path.of("city/mirai"), rooms, problems);

        assertThat(problems).isEmpty();
    }

    @Test
    void nothing_in_mirai_is_doubtful() {
        var doubts = new TreeSet<CityFileProblem>();
        var files = CityFolder.check(Path.of("city/mirai"), rooms, new TreeSet<>());

        rooms.forEach(room -> room.doubts(files, doubts));

        assertThat(doubts).isEmpty();
    }

    @Test
    void mirai_stands_published_when_the_house_opens() {
        var catalogue = catalogues.current();

        assertThat(cities.current().municipality().name().en()).isEqualTo("Mirai City");
        assertThat(catalogue.events()).containsKeys("bereavement", "birth", "moving-in");
        assertThat(catalogue.procedures("bereavement").stream().filter(found -> found.kind() == Procedure.Kind.CITY))
                .hasSizeGreaterThanOrEqualTo(35);
        assertThat(catalogue.procedures()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(catalogue.forms()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(catalogues.release(catalogue.release(), catalogue.on())).isSameAs(catalogue);
    }
}
