package org.kaikaku.platform.opendata.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.Damaged;
import org.kaikaku.platform.opendata.Finding;
import org.kaikaku.platform.opendata.Kind;
import org.kaikaku.platform.opendata.OpenDataFile;
import org.kaikaku.platform.opendata.OpenRow;
import org.kaikaku.platform.opendata.Reading;
import org.kaikaku.platform.opendata.Reason;

/** Files as municipalities, a prefecture and the state publish them, byte for byte. */
class RealFilesTest {
    private static final ReadOpenDataFromFile READ = new ReadOpenDataFromFile(new KnownDatasets(List.of()));
    private static final Map<String, byte[]> FILES = new LinkedHashMap<>();

    @BeforeAll
    static void find_every_file() throws IOException {
        var folder = System.getenv("KAIKAKU_TESTDATA");
        assumeTrue(folder != null, "KAIKAKU_TESTDATA names the folder of real data");
        for (var name : List.of("municipal-opendata", "shelters")) {
            try (var files = Files.walk(Path.of(folder, name))) {
                for (var file : files.filter(RealFilesTest::isTable).sorted().toList()) {
                    FILES.put(Path.of(folder).relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
    }

    private static boolean isTable(Path file) {
        var name = file.getFileName().toString();
        return Files.isRegularFile(file) && !name.endsWith(".md") && !name.startsWith("LICENSE");
    }

    @Test
    void every_row_of_every_file_is_taken_or_reported() throws IOException {
        var lines = new ArrayList<String>();
        FILES.keySet().forEach(name -> {
            var table = table(name);
            lines.add("%-86s %-22s %5d %5d %5d %s"
                    .formatted(
                            name,
                            table.dataset().key(),
                            table.in(),
                            table.rows().size(),
                            table.left(),
                            reasons(table)));
            assertThat(table.rows().size() + table.left()).as(name).isEqualTo(table.in());
            assertThat(leftOut(table).map(Finding::line).distinct().count())
                    .as(name)
                    .isEqualTo(table.left());
        });
        lines.addFirst("file, dataset, rows in, taken, left out, findings");
        Files.write(Path.of("target", "open-data-files.txt"), lines);
        assertThat(FILES.size()).isGreaterThanOrEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "municipal-opendata/yaizu-222127/222127_aed.csv, aed, 82, 82",
        "municipal-opendata/yaizu-222127/222127_preschool.csv, preschool, 60, 60",
        "municipal-opendata/yaizu-222127/222127_public_toilet.csv, public_toilet_standard, 112, 112",
        "municipal-opendata/yaizu-222127/222127_evacuation_space.csv, evacuation_space, 31, 31",
        "municipal-opendata/yaizu-222127/222127_library.csv, public_facility, 11, 11",
        "municipal-opendata/yaizu-222127/222127_public_wireless_lan.csv, public_wireless_lan, 17, 17",
        "municipal-opendata/yaizu-222127/yohairyosya.csv, other, 277, 277",
        "municipal-opendata/koriyama-072036/nurseryData.csv, other, 157, 157",
        "municipal-opendata/tablelinker-samples/shimabara_tourism.csv, tourism, 28, 28",
        "municipal-opendata/tablelinker-samples/yanai_tourism_tsv.txt, tourism, 18, 18",
        "municipal-opendata/tablelinker-samples/onsen.csv, other, 9, 7",
        "municipal-opendata/tablelinker-samples/major_results_2020.csv, other, 1965, 1965",
        "municipal-opendata/templates/xxxxxx_hospital.csv, hospital, 19, 0",
        "municipal-opendata/templates/xxxxxx_population_yyyymmdd.csv, population, 0, 0",
        "shelters/gsi-by-city/emergency_072044.json, emergency_site_gsi, 295, 295",
        "shelters/gsi-by-city/evacuation_102032.json, shelter_gsi, 64, 64",
        "shelters/nanao-open-shelters/reference_data.csv, shelter_standard, 112, 112",
        "shelters/wakayama-by-municipality/kushimotocho.csv, prefecture_refuge, 364, 363"
    })
    void a_file_is_recognised_and_counted(String name, String dataset, int in, int taken) {
        var table = table(name);
        assertThat(table.dataset().key()).isEqualTo(dataset);
        assertThat(table.in()).isEqualTo(in);
        assertThat(table.rows()).hasSize(taken);
    }

    @Test
    void titles_above_a_heading_and_remarks_and_totals_below_it_are_no_rows() {
        var hospitals = table("municipal-opendata/tablelinker-samples/kyotenbyoinlist20220101.csv");
        assertThat(hospitals.shape().encoding()).isEqualTo("windows-31j");
        assertThat(hospitals.shape().preamble()).containsExactly("東京都災害拠点病院一覧", "令和4年1月1日現在");
        assertThat(hospitals.shape().headingLine()).isEqualTo(3);
        // Its heading has a newline in a cell, so that the first hospital stands on line 5.
        assertThat(hospitals.rows().getFirst().line()).isEqualTo(5);
        assertThat(hospitals.rows().getFirst().whole("病床数")).contains(320L);
        assertThat(hospitals.rows()).hasSize(85);
        assertThat(reasons(hospitals)).isEqualTo(Map.of(Reason.TOTAL_ROW, 1L, Reason.FOOTNOTE, 1L));

        var tourism = table("municipal-opendata/tablelinker-samples/yanai_tourism_sjis.csv");
        assertThat(tourism.shape().preamble()).containsExactly("# 桜井市 観光施設一覧");
        assertThat(tourism.rows().getFirst().text("説明").orElseThrow()).contains("\n昭和59年");
    }

    @Test
    void figures_places_and_yes_or_no_are_typed() {
        var toilet = table("municipal-opendata/yaizu-222127/222127_public_toilet.csv")
                .rows()
                .getFirst();
        assertThat(toilet.whole("男性トイレ総数")).contains(3L);
        assertThat(toilet.yes("車椅子使用者用トイレ有無")).contains(true);
        assertThat(toilet.decimal("緯度")).contains(new BigDecimal("34.8760119"));

        var park = table("municipal-opendata/yaizu-222127/222127_park_info.csv")
                .rows()
                .getFirst();
        assertThat(park.decimal("面積（㎡）")).contains(new BigDecimal("32500"));

        var site = table("shelters/gsi-by-city/emergency_072044.json").rows().getFirst();
        assertThat(site.line()).isEqualTo(5);
        assertThat(site.yes("洪水")).contains(true);
        assertThat(site.decimal("経度")).contains(new BigDecimal("140.941241"));

        var refuge = table("shelters/wakayama-by-municipality/aridagawacho.csv")
                .rows()
                .getFirst();
        assertThat(refuge.values().get("災害区分")).isEqualTo(List.of("洪水", "崖崩れ・土石流及び地滑り", "高潮", "内水氾濫", "地震", "津波"));
    }

    @Test
    void a_row_that_stands_twice_is_left_out_and_says_where_it_stood_before() {
        var refuges = table("shelters/wakayama-by-municipality/kushimotocho.csv");
        var twice = leftOut(refuges).toList();
        assertThat(twice).hasSize(1);
        assertThat(twice.getFirst().reason()).isEqualTo(Reason.SAME_ROW);
        assertThat(Long.parseLong(twice.getFirst().meant()))
                .isLessThan(twice.getFirst().line());
    }

    @Test
    void a_sign_for_no_figure_is_no_figure() {
        var census = table("municipal-opendata/tablelinker-samples/major_results_2020.csv");
        var none = census.findings().stream()
                .filter(finding -> finding.reason() == Reason.NO_VALUE)
                .toList();
        assertThat(none).extracting(Finding::line).containsExactly(426L, 426L, 426L);
        assertThat(census.rows())
                .filteredOn(row -> row.text("市区町村名").orElse("").equals("双葉町"))
                .singleElement()
                .satisfies(town -> {
                    assertThat(town.whole("人口_総数")).isEmpty();
                    assertThat(town.text("市区町村コード")).contains("075469");
                });
    }

    @Test
    void what_is_exported_is_read_again_as_the_same_rows() {
        FILES.keySet().forEach(name -> {
            var table = table(name);
            var csv = OpenDataFile.csv(table.dataset(), table.rows());
            var json = OpenDataFile.json(table.dataset(), table.rows());
            assertThat(values(READ.read(file(name), csv))).as(name).isEqualTo(values(table));
            if (!table.rows().isEmpty()) {
                assertThat(values(READ.read(file(name), json))).as(name).isEqualTo(values(table));
            }
        });
    }

    @Test
    void places_on_a_map_are_read_again_from_their_geojson() {
        var tried = FILES.keySet().stream().filter(RealFilesTest::onMap).toList();
        tried.forEach(name -> {
            var table = table(name);
            var again = READ.read(file(name), OpenDataFile.geoJson(table.dataset(), table.rows()));
            assertThat(values(again)).as(name).isEqualTo(values(table));
        });
        assertThat(tried).hasSizeGreaterThan(50);
    }

    private static boolean onMap(String name) {
        var table = table(name);
        var kinds = table.dataset().columns().stream()
                .map(column -> column.kind() + column.name())
                .toList();
        return kinds.contains(Kind.LATITUDE + "緯度")
                && kinds.contains(Kind.LONGITUDE + "経度")
                && !table.rows().isEmpty();
    }

    /** Seeded, so that what breaks today breaks tomorrow. */
    @Test
    void a_damaged_file_is_read_or_refused_and_every_row_of_it_is_accounted_for() {
        var chance = new Random(20261127);
        var refused = new TreeMap<Reason, Integer>();
        FILES.forEach((name, content) -> {
            for (int i = 0; i < 4; i++) {
                var damaged = Damaged.of(content, chance);
                switch (READ.read(file(name), damaged)) {
                    case Reading.Refused(var finding) -> {
                        assertThat(finding.line()).as(name).isPositive();
                        refused.merge(finding.reason(), 1, Integer::sum);
                    }
                    case Reading.Table table ->
                        assertThat(table.rows().size() + table.left()).as(name).isEqualTo(table.in());
                }
            }
        });
        assertThat(refused).containsKeys(Reason.BROKEN_JSON, Reason.OPEN_QUOTE);
    }

    private static List<Map<String, Object>> values(Reading reading) {
        return ((Reading.Table) reading)
                .rows().stream().map(RealFilesTest::values).toList();
    }

    private static Map<String, Object> values(OpenRow row) {
        return Map.copyOf(row.values());
    }

    private static Stream<Finding> leftOut(Reading.Table table) {
        return table.findings().stream().filter(finding -> finding.reason().leavesOut());
    }

    private static Map<Reason, Long> reasons(Reading.Table table) {
        return table.findings().stream().collect(Collectors.groupingBy(Finding::reason, Collectors.counting()));
    }

    private static String file(String name) {
        return Path.of(name).getFileName().toString();
    }

    private static Reading.Table table(String name) {
        var content = Objects.requireNonNull(FILES.get(name), name);
        var reading = READ.read(file(name), content);
        assertThat(reading).as(name).isInstanceOf(Reading.Table.class);
        return (Reading.Table) reading;
    }
}
