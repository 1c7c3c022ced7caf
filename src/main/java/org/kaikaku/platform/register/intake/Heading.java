package org.kaikaku.platform.register.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.register.ImportReport.Problem;
import org.kaikaku.platform.register.ImportReport.Reason;

/**
 * The first row of the file.
 *
 * @param titles as they stand there
 * @param columns what each means; null for those that mean nothing to the register
 */
record Heading(List<String> titles, List<@Nullable Column> columns) {

    /** What stands beside the rejected rows in the file in which they are mended. */
    static final List<String> MENDED = List.of("はねた行", "はねた列", "はねた理由");

    static Heading of(List<String> titles) {
        var columns = new ArrayList<@Nullable Column>();
        titles.forEach(title -> columns.add(Columns.named(title)));
        return new Heading(titles, columns);
    }

    /** Where a column stands, from 0; -1 where it does not. */
    int at(String key) {
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (column != null && column.key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** A row of nothing but commas, as spreadsheets leave them; or one of rejected rows in which nobody may see what stood there. */
    boolean saysNothing(List<String> raw) {
        for (int i = 0; i < raw.size(); i++) {
            if (!raw.get(i).isBlank() && !(i < titles.size() && MENDED.contains(titles.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** What makes the whole file unusable. */
    Optional<Problem> problem() {
        var seen = new HashSet<Column>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (column != null && !seen.add(column)) {
                return Optional.of(new Problem(1, titles.get(i), new Reason.ColumnTwice()));
            }
        }
        return Columns.core().stream()
                .filter(column -> !seen.contains(column))
                .map(column -> new Problem(1, null, new Reason.MissingColumn(column.header())))
                .findFirst();
    }

    /** The names of the attributes that the file speaks of. */
    List<String> attributes() {
        var attributes = new ArrayList<String>();
        for (var column : columns) {
            if (column != null && column.attribute()) {
                attributes.add(column.key());
            }
        }
        return attributes;
    }

    List<String> ignored() {
        var ignored = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == null && !MENDED.contains(titles.get(i))) {
                ignored.add(titles.get(i));
            }
        }
        return ignored;
    }
}
