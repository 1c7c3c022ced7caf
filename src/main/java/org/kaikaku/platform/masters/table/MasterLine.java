package org.kaikaku.platform.masters.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table.
 *
 * @param until the first day on which it was in the table no more; null for those of today
 */
public record MasterLine(List<String> cells, @Nullable LocalDate until) {
    private static final String GONE = "~";

    public MasterLine {
        cells = List.copyOf(cells);
    }

    public static MasterLine of(String... cells) {
        return new MasterLine(List.of(cells), null);
    }

    /** Blank where the line is shorter. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /** By what it is the same line in the next version. */
    public String key(Master master) {
        return String.join("\t", cells.subList(0, Math.min(master.keyCells(), cells.size())));
    }

    /** @param on the first day on which it is in the table no more */
    public MasterLine gone(LocalDate on) {
        return until == null ? new MasterLine(cells, on) : this;
    }

    /** Cells with tabs between them; a line of before begins with ~ and its day. */
    String written() {
        var line = String.join("\t", cells);
        return until == null ? line : GONE + until + "\t" + line;
    }

    static MasterLine read(String written) {
        var cells = List.of(written.split("\t", -1));
        return written.startsWith(GONE)
                ? new MasterLine(
                        cells.subList(1, cells.size()),
                        LocalDate.parse(cells.getFirst().substring(1)))
                : new MasterLine(cells, null);
    }
}
