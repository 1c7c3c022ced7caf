package org.kaikaku.platform.opendata.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.number.IndividualNumbers;
import org.kaikaku.platform.opendata.DatasetColumn;
import org.kaikaku.platform.opendata.Finding;
import org.kaikaku.platform.opendata.Kind;
import org.kaikaku.platform.opendata.OpenRow;
import org.kaikaku.platform.opendata.Reason;
import org.kaikaku.platform.opendata.reading.RawTable.RawRow;

/** Takes one row after the other: each is taken, or left out with a finding that says why. */
final class Intake {
    private static final Set<String> TOTALS = Set.of("合計", "総計", "小計", "計", "total");
    private static final Set<String> REMARKS = Set.of("※", "注", "*", "(注", "備考", "出典", "資料", "(備考", "(出典");
    /** No name of a place that stands alone in its row is as long. */
    private static final int SENTENCE = 25;
    /** Columns whose value no two rows share. */
    private static final Set<String> NUMBERS = Set.of("no", "id", "共通id");

    private final Heading heading;
    private final List<DatasetColumn> columns;
    private final int usual;
    private final int number;
    private final List<OpenRow> taken = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<List<String>, Long> seen = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private int left;

    /** @param rows all below the heading: how many cells they usually have is their own habit */
    Intake(Heading heading, List<DatasetColumn> columns, List<RawRow> rows) {
        this.heading = heading;
        this.columns = columns;
        this.usual = usual(rows);
        this.number = number(heading.names());
        findings.addAll(heading.findings());
        rows.forEach(this::take);
    }

    List<OpenRow> taken() {
        return taken;
    }

    List<Finding> findings() {
        return findings;
    }

    int left() {
        return left;
    }

    private static int usual(List<RawRow> rows) {
        return rows.stream()
                .filter(row -> !row.isBlank())
                .collect(Collectors.groupingBy(row -> row.cells().size(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static int number(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (NUMBERS.contains(Folded.name(names.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private void take(RawRow row) {
        int before = findings.size();
        var values = whole(row) ? values(row) : new LinkedHashMap<String, Object>();
        if (findings.subList(before, findings.size()).stream()
                .anyMatch(finding -> finding.reason().leavesOut())) {
            left++;
        } else {
            taken.add(new OpenRow(row.line(), values));
        }
    }

    /** Whether it is a row of the table at all. */
    private boolean whole(RawRow row) {
        if (row.isBlank()) {
            return leave(row, Reason.BLANK_ROW, "");
        }
        var first =
                row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
        var word = Folded.name(first);
        if (TOTALS.contains(word)) {
            return leave(row, Reason.TOTAL_ROW, "");
        }
        if (row.filled() == 1 && columns.size() > 3 && isRemark(word)) {
            return leave(row, Reason.FOOTNOTE, "");
        }
        return wide(row) && once(row);
    }

    private static boolean isRemark(String words) {
        return words.length() >= SENTENCE
                || words.endsWith("。")
                || REMARKS.stream().anyMatch(words::startsWith);
    }

    private boolean wide(RawRow row) {
        int size = row.cells().size();
        for (int i = columns.size(); i < size; i++) {
            if (!row.cell(i).isBlank()) {
                return leave(row, Reason.TOO_MANY_CELLS, columns.size() + " / " + size);
            }
        }
        if (size >= columns.size()) {
            return true;
        }
        if (size != usual) {
            return leave(row, Reason.TOO_FEW_CELLS, columns.size() + " / " + size);
        }
        findings.add(new Finding(row.line(), null, "", Reason.LAST_CELLS_MISSING, columns.size() + " / " + size));
        return true;
    }

    private boolean once(RawRow row) {
        var earlier = seen.putIfAbsent(row.cells(), row.line());
        if (earlier != null) {
            return leave(row, Reason.SAME_ROW, earlier.toString());
        }
        if (number >= 0 && !row.cell(number).isBlank()) {
            var other = numbers.putIfAbsent(Folded.figures(row.cell(number)), row.line());
            if (other != null) {
                find(row, number, Reason.SAME_NUMBER, other.toString());
            }
        }
        return true;
    }

    private boolean leave(RawRow row, Reason reason, String meant) {
        var words = String.join(" ", row.cells()).strip();
        findings.add(new Finding(row.line(), null, words, reason, meant));
        return false;
    }

    private void find(RawRow row, int column, Reason reason, String meant) {
        findings.add(new Finding(
                row.line(), heading.names().get(column), row.cell(column).strip(), reason, meant));
    }

    private SequencedMap<String, Object> values(RawRow row) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < columns.size(); i++) {
            value(row, i, values);
        }
        position(row, values);
        return values;
    }

    private void value(RawRow row, int i, Map<String, Object> values) {
        var column = columns.get(i);
        if (isBroken(row.cell(i))) {
            find(row, i, Reason.BROKEN_CHARACTERS, "");
            return;
        }
        if (IndividualNumbers.isIn(row.cell(i))) {
            findings.add(new Finding(row.line(), heading.names().get(i), "", Reason.INDIVIDUAL_NUMBER, ""));
            return;
        }
        switch (Cells.read(column.kind(), row.cell(i))) {
            case Cell.Blank() -> needed(row, i);
            case Cell.Nothing() -> {
                find(row, i, Reason.NO_VALUE, "");
                needed(row, i);
            }
            case Cell.Value(var value) -> values.put(column.name(), value);
            case Cell.Noted(var value, var reason, var meant) -> {
                values.put(column.name(), value);
                find(row, i, reason, meant);
            }
            case Cell.Wrong(var reason, var meant) -> find(row, i, reason, meant);
        }
    }

    private void needed(RawRow row, int i) {
        if (columns.get(i).required()) {
            find(row, i, Reason.MISSING_VALUE, "");
        }
    }

    private void position(RawRow row, Map<String, Object> values) {
        int pair = columnOf(Kind.COORDINATES);
        int north = pair >= 0 ? pair : columnOf(Kind.LATITUDE);
        int east = pair >= 0 ? pair : columnOf(Kind.LONGITUDE);
        if (north < 0 || east < 0) {
            return;
        }
        var latitude = columns.get(north).name();
        var longitude = columns.get(east).name();
        var written = new String[] {text(values.get(latitude)), text(pair >= 0 ? null : values.get(longitude))};
        switch (Position.of(written[0], written[1])) {
            case Position.Nowhere() -> {}
            case Position.Wrong(var reason, var inLongitude) -> find(row, inLongitude ? east : north, reason, "");
            case Position.At(var n, var e, var note) -> {
                if (pair >= 0) {
                    values.remove(latitude);
                }
                values.put(pair >= 0 ? "緯度" : latitude, n);
                values.put(pair >= 0 ? "経度" : longitude, e);
                if (note != null && !(pair >= 0 && note == Reason.COORDINATES_IN_ONE_CELL)) {
                    find(row, north, note, n.toPlainString() + ", " + e.toPlainString());
                }
            }
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private int columnOf(Kind kind) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == kind) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBroken(String cell) {
        return cell.chars()
                .anyMatch(sign ->
                        sign == 0xFFFD || Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t');
    }
}
