package org.kaikaku.platform.opendata.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kaikaku.platform.opendata.Finding;
import org.kaikaku.platform.opendata.Reason;
import org.kaikaku.platform.opendata.reading.RawTable.RawRow;

/**
 * The row with the names: below titles and dates, over one line or two.
 *
 * @param at its place among the rows
 * @param names one for each column, none twice
 */
record Heading(int at, int lines, long line, List<String> names, List<Finding> findings) {
    private static final int SEARCHED = 20;
    private static final String UNNAMED = "列";
    private static final Pattern NEWLINES = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern NUMBER = Pattern.compile("[0-9.,:-]+");

    static Optional<Heading> in(List<RawRow> rows, Predicate<String> known) {
        int best = -1;
        long most = 1;
        for (int i = 0; i < Math.min(SEARCHED, rows.size()); i++) {
            long found = rows.get(i).cells().stream().filter(known).count();
            if (found > most) {
                most = found;
                best = i;
            }
        }
        if (best > 0 && rows.get(best - 1).filled() > 1 && goesOn(rows.get(best - 1), rows.get(best))) {
            best--;
        }
        return best >= 0 ? Optional.of(at(rows, best)) : firstOfWords(rows);
    }

    /** Without the columns at its end that have neither a name nor a value below. */
    Heading without(List<RawRow> below) {
        int size = names.size();
        while (size > 0 && names.get(size - 1).equals(UNNAMED + size) && blank(below, size - 1)) {
            size--;
        }
        return new Heading(at, lines, line, names.subList(0, size), findings);
    }

    private static boolean blank(List<RawRow> below, int column) {
        return below.stream().allMatch(row -> row.cell(column).isBlank());
    }

    /** No name is known: the first row that is all words. */
    private static Optional<Heading> firstOfWords(List<RawRow> rows) {
        for (int i = 0; i < Math.min(SEARCHED, rows.size()); i++) {
            var row = rows.get(i);
            boolean words = row.cells().stream()
                    .noneMatch(cell -> NUMBER.matcher(Folded.figures(cell)).matches());
            if (words && row.filled() >= 2 && row.filled() * 10 >= row.cells().size() * 6L) {
                return Optional.of(at(rows, i));
            }
        }
        return Optional.empty();
    }

    static Heading at(List<RawRow> rows, int at) {
        var upper = rows.get(at);
        boolean two = at + 1 < rows.size() && goesOn(upper, rows.get(at + 1));
        var names = two ? joined(upper, rows.get(at + 1)) : upper.cells();
        return named(at, two ? 2 : 1, upper.line(), names);
    }

    /** A second line of a heading names only columns of a group, whose name stands above the first of them, and stands under at least one blank. */
    private static boolean goesOn(RawRow upper, RawRow lower) {
        boolean under = false;
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
            boolean blank = upper.cell(i).isBlank();
            boolean group =
                    blank || i + 1 < upper.cells().size() && upper.cell(i + 1).isBlank();
            var below = lower.cell(i);
            if (!below.isBlank()
                    && (!group || NUMBER.matcher(Folded.figures(below)).matches())) {
                return false;
            }
            under |= blank && !below.isBlank();
        }
        return under;
    }

    private static List<String> joined(RawRow upper, RawRow lower) {
        var names = new ArrayList<String>();
        var group = "";
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
            group = upper.cell(i).isBlank() ? group : upper.cell(i).strip();
            var below = lower.cell(i).strip();
            names.add(below.isEmpty() ? upper.cell(i) : group + "_" + below);
        }
        return names;
    }

    private static Heading named(int at, int lines, long line, List<String> cells) {
        var names = new ArrayList<String>();
        var findings = new ArrayList<Finding>();
        var times = new HashMap<String, Integer>();
        for (int i = 0; i < cells.size(); i++) {
            var written = NEWLINES.matcher(cells.get(i).strip()).replaceAll("");
            var name = written.isEmpty() ? UNNAMED + (i + 1) : written;
            int time = times.merge(Folded.name(name), 1, Integer::sum);
            if (time > 1) {
                findings.add(new Finding(line, name, name, Reason.HEADING_TWICE, name + "_" + time));
            }
            names.add(time > 1 ? name + "_" + time : name);
        }
        return new Heading(at, lines, line, List.copyOf(names), List.copyOf(findings));
    }
}
