package org.kaikaku.platform.opendata.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.opendata.Dataset;
import org.kaikaku.platform.opendata.DatasetColumn;
import org.kaikaku.platform.opendata.Finding;
import org.kaikaku.platform.opendata.Kind;
import org.kaikaku.platform.opendata.OpenDataFile;
import org.kaikaku.platform.opendata.OpenRow;
import org.kaikaku.platform.opendata.Reading;
import org.kaikaku.platform.opendata.Reason;

class OddTablesTest {
    private static final Dataset BENCHES = new Dataset(
            "bench",
            Text.same("ベンチ一覧"),
            List.of(
                    DatasetColumn.of("名称", Kind.TEXT).needed(),
                    DatasetColumn.of("緯度", Kind.LATITUDE),
                    DatasetColumn.of("経度", Kind.LONGITUDE),
                    DatasetColumn.of("人数", Kind.WHOLE),
                    DatasetColumn.of("設置日", Kind.DATE),
                    DatasetColumn.of("屋根の有無", Kind.YES_NO)));
    private static final ReadOpenDataFromFile READ = new ReadOpenDataFromFile(new KnownDatasets(List.of(BENCHES)));
    private static final String HEADING = "名称,緯度,経度,人数,設置日,屋根の有無\n";

    private static Reading.Table read(String text) {
        return (Reading.Table) READ.read("bench.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static OpenRow only(String row) {
        var table = read(HEADING + row);
        assertThat(table.findings())
                .filteredOn(finding -> finding.reason().leavesOut())
                .isEmpty();
        return table.rows().getFirst();
    }

    private static Finding wrong(String row) {
        var table = read(HEADING + row);
        assertThat(table.rows()).isEmpty();
        return table.findings().getFirst();
    }

    @Test
    void a_room_describes_its_columns_and_gets_typed_rows() {
        var table = read(HEADING + "駅前,34.86,138.32,１２０,令和6年4月1日,○\n");
        assertThat(table.dataset()).isEqualTo(BENCHES);
        assertThat(table.rows().getFirst().values())
                .isEqualTo(Map.of(
                        "名称",
                        "駅前",
                        "緯度",
                        new BigDecimal("34.86"),
                        "経度",
                        new BigDecimal("138.32"),
                        "人数",
                        120L,
                        "設置日",
                        LocalDate.of(2024, 4, 1),
                        "屋根の有無",
                        true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void any_usual_encoding_is_read(String encoding) {
        var content = (HEADING + "①髙島屋前,34.86,138.32,2,2024-04-01,無\n").getBytes(Charset.forName(encoding));
        var table = (Reading.Table) READ.read("bench.csv", content);
        assertThat(table.rows().getFirst().text("名称")).contains("①髙島屋前");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "34.86,138.32",            | COORDINATES_IN_ONE_CELL
            "138.32 34.86",            | COORDINATES_SWAPPED
            138.32,34.86               | COORDINATES_SWAPPED
            北緯34度51分36秒,東経138度19分12秒 |
            """)
    void coordinates_are_read_however_they_stand(String cells, Reason note) {
        var table = read(HEADING + "駅前," + cells + ",2,2024-04-01,無\n");
        var row = table.rows().getFirst();
        assertThat(row.decimal("緯度").orElseThrow()).isEqualByComparingTo("34.86");
        assertThat(row.decimal("経度").orElseThrow()).isEqualByComparingTo("138.32");
        assertThat(table.findings()).extracting(Finding::reason).isEqualTo(note == null ? List.of() : List.of(note));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            駅前,34.86,,2,2024-04-01,無           | HALF_A_COORDINATE  | 経度
            駅前,0,0,2,2024-04-01,無              | OUTSIDE_JAPAN      | 緯度
            駅前,34.86,東の端,2,2024-04-01,無      | NOT_A_COORDINATE   | 経度
            駅前,34.86,138.32,約2,2024-04-01,無   | NOT_A_NUMBER       | 人数
            駅前,34.86,138.32,2,2024-02-30,無     | NOT_A_DATE         | 設置日
            駅前,34.86,138.32,2,2024-04-01,たぶん | NOT_YES_OR_NO      | 屋根の有無
            ,34.86,138.32,2,2024-04-01,無         | MISSING_VALUE      | 名称
            合計,,,2,,                            | TOTAL_ROW          |
            ※ベンチは朝から晩まで使えます。,,,,,      | FOOTNOTE           |
            駅前,34.86,138.32,2,2024-04-01,無,余り | TOO_MANY_CELLS    |
            """)
    void what_is_wrong_is_said_with_its_line_and_column(String row, Reason reason, String column) {
        var finding = wrong(row + "\n");
        assertThat(finding.line()).isEqualTo(2);
        assertThat(finding.reason()).isEqualTo(reason);
        assertThat(finding.column()).isEqualTo(column);
    }

    @Test
    void a_line_after_cells_with_newlines_is_named_rightly() {
        var table = read(HEADING + "\"駅前\n北口\",34.86,138.32,2,2024-04-01,無\n公園,34.86,138.32,多い,,\n");
        assertThat(table.rows().getFirst().text("名称")).contains("駅前\n北口");
        assertThat(table.findings().getFirst().line()).isEqualTo(4);
    }

    @Test
    void a_heading_over_two_lines_is_one_heading() {
        var table = read("市内のベンチ,,,,\n名称,位置,,利用時間,\n,緯度,経度,開始,終了\n駅前,34.86,138.32,9:00,17:00\n");
        assertThat(table.shape().preamble()).containsExactly("市内のベンチ");
        assertThat(table.rows().getFirst().values().keySet())
                .containsExactly("名称", "位置_緯度", "位置_経度", "利用時間_開始", "利用時間_終了");
    }

    @Test
    void a_truncated_last_row_is_left_out() {
        var table = read(HEADING + "駅前,34.86,138.32,2,2024-04-01,無\n公園,34.86,138.32,2,2024-04-01,無\n川辺,34.8");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.findings()).extracting(Finding::reason).containsExactly(Reason.TOO_FEW_CELLS);
    }

    @Test
    void a_damaged_cell_is_named_and_its_row_left_out() {
        var content = (HEADING + "駅前の広場と公園の入口,34.86,138.32,2,2024-04-01,無\n中央図書館の南側,34.86,138.32,2,2024-04-01,無\n")
                .getBytes(StandardCharsets.UTF_8);
        content[HEADING.getBytes(StandardCharsets.UTF_8).length] = (byte) 0xFF;
        var table = (Reading.Table) READ.read("bench.csv", content);
        assertThat(table.rows()).hasSize(1);
        assertThat(table.findings().getFirst().reason()).isEqualTo(Reason.BROKEN_CHARACTERS);
        assertThat(table.findings().getFirst().column()).isEqualTo("名称");
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'%PDF-1.7', NOT_TEXT",
        "'{\"a\":', BROKEN_JSON",
        "'{\"a\": 1}', NO_TABLE",
        "'1,2,3', NO_HEADING"
    })
    void what_is_no_table_is_refused(String content, Reason reason) {
        assertThat(READ.read("x", content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.finding().reason()).isEqualTo(reason));
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_named_with_its_line() {
        var content = HEADING + "駅前,34.86,138.32,2,2024-04-01,無\n\"公園,34.86,138.32,2,2024-04-01,無\n";
        assertThat(READ.read("x.csv", content.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Reading.Refused(Finding.of(3, Reason.OPEN_QUOTE)));
    }

    @ParameterizedTest
    @CsvSource({"72044, 072044", "07204, 072044", "72044, 072044", "22212, 222127", "１３１０１, 131016"})
    void a_code_that_a_spreadsheet_bent_is_put_right(String written, String code) {
        var table = read("市区町村コード,名称,緯度,経度\n" + written + ",駅前,34.86,138.32\n");
        assertThat(table.rows().getFirst().text("市区町村コード")).contains(code);
        assertThat(table.findings().getFirst().reason()).isEqualTo(Reason.CODE_COMPLETED);
    }

    @Test
    void a_wrong_check_digit_is_reported_with_the_right_one() {
        var table = read("市区町村コード,名称,緯度,経度\n072043,駅前,34.86,138.32\n");
        assertThat(table.findings().getFirst().reason()).isEqualTo(Reason.NOT_A_CODE);
        assertThat(table.findings().getFirst().meant()).isEqualTo("072044");
    }

    @Test
    void no_cell_of_an_export_is_calculated_by_a_spreadsheet_and_all_come_back() {
        var row = only("=HYPERLINK(0),34.86,138.32,-5,2024-04-01,無\n");
        var csv = OpenDataFile.csv(BENCHES, List.of(row));
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .startsWith("\uFEFF名称")
                .contains("\r\n'=HYPERLINK(0),34.86,138.32,-5,2024-04-01,無\r\n");
        assertThat(((Reading.Table) READ.read("bench.csv", csv))
                        .rows()
                        .getFirst()
                        .values())
                .isEqualTo(row.values());
    }

    @Test
    void a_sign_that_no_database_keeps_is_broken_and_is_not_repeated() {
        var finding = wrong("駅\0前,34.86,138.32,120,令和6年4月1日,○\n");
        assertThat(finding.reason()).isEqualTo(Reason.BROKEN_CHARACTERS);
        assertThat(finding.cell()).isEqualTo("駅\uFFFD前");
    }
}
