package org.kaikaku.platform.opendata.reading;

import java.util.List;
import org.kaikaku.platform.opendata.Finding;

/** Cells before anybody asks what they mean. */
sealed interface RawTable {
    /** @param named whether the first row is the heading for certain */
    record Rows(String format, boolean named, List<RawRow> rows) implements RawTable {}

    record Broken(Finding finding) implements RawTable {}

    record RawRow(long line, List<String> cells) {
        public RawRow {
            cells = List.copyOf(cells);
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return filled() == 0;
        }

        long filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).count();
        }
    }
}
