package org.kaikaku.place.booking.listing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.opendata.Reading;
import org.kaikaku.platform.opendata.Reason;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class TakeFacilitiesTest {
    private static final Actor CLERK = new Actor(UUID.randomUUID(), true, "取込 係", null, "shimin", List.of());

    @Autowired
    TakeFacilities take;

    @Autowired
    ListedFacilities listed;

    @Test
    void each_row_of_every_real_file_is_taken_or_stands_in_the_report() throws IOException {
        var data = System.getenv("KAIKAKU_TESTDATA");
        assumeTrue(data != null, "KAIKAKU_TESTDATA names the folder of real data");
        try (var files = Files.walk(Path.of(data, "municipal-opendata"))) {
            var tables = files.filter(file -> file.toString().matches(".*\\.(csv|txt)"))
                    .filter(file -> !file.getFileName().toString().startsWith("LICENSE"))
                    .sorted()
                    .toList();
            assertThat(tables).hasSizeGreaterThan(40);
            var without = new TreeSet<String>();
            for (var file : tables) {
                var name = file.getFileName().toString();
                if (whole(name, Files.readAllBytes(file)) == 0) {
                    without.add(name);
                }
            }
            // Results of a census, and the templates, which have no rows that say anything.
            assertThat(without)
                    .contains("major_results_2020.csv")
                    .allMatch(name -> name.equals("major_results_2020.csv") || name.startsWith("xxxxxx_"));
        }
        assertThat(listed.search("こどもサポート ひだまりの樹", "")).isNotEmpty();
        assertThat(listed.search("焼津地域交流センター", "")).isNotEmpty();
        assertThat(listed.search("芳賀保育所", "")).isNotEmpty();
    }

    /** How many facilities were taken. */
    private int whole(String name, byte[] content) {
        var report = take.take(name, content, CLERK);
        if (report.reading() instanceof Reading.Table table) {
            assertThat(report.taken() + report.unnamed().size() + table.left())
                    .as(name)
                    .isEqualTo(table.in());
            var told = table.findings().stream()
                    .filter(finding -> finding.reason().leavesOut())
                    .map(finding -> finding.line())
                    .distinct()
                    .count();
            assertThat(told).as(name).isEqualTo(table.left());
        }
        return report.taken();
    }

    @Test
    void preambles_newlines_encodings_and_swapped_coordinates_are_read_and_told() {
        var name = "施設" + UUID.randomUUID();
        var text = "公共施設一覧\r\n令和8年4月1日現在\r\n名称,住所,緯度,経度,電話番号\r\n\"" + name
                + "\r\n東館\",未来市中央1,142.1,35.2,00-0000-1111\r\n,未来市中央2,35.2,142.1,\r\nあ,い,う,え,お\r\n";

        var report = take.take("facilities.csv", text.getBytes(Charset.forName("windows-31j")), CLERK);

        assertThat(report.taken()).isEqualTo(1);
        assertThat(listed.search(name + " 東館", "")).singleElement().satisfies(facility -> {
            assertThat(facility.latitude()).isEqualByComparingTo("35.2");
            assertThat(facility.longitude()).isEqualByComparingTo("142.1");
            assertThat(facility.source()).isEqualTo("facilities.csv:4");
        });
        assertThat(((Reading.Table) report.reading()).findings())
                .anyMatch(finding -> finding.reason() == Reason.COORDINATES_SWAPPED && finding.line() == 4);
        assertThat(report.taken() + report.unnamed().size() + ((Reading.Table) report.reading()).left())
                .isEqualTo(3);
    }

    @Test
    void a_file_that_is_no_table_is_refused_and_nothing_is_taken() {
        int before = listed.count();
        assertThat(take.take("x.csv", new byte[0], CLERK).reading()).isInstanceOf(Reading.Refused.class);
        assertThat(take.take("x.csv", "名称\n\"開いたまま".getBytes(UTF_8), CLERK).taken())
                .isZero();
        assertThat(listed.count()).isEqualTo(before);
    }
}
