package org.kaikaku.service.counter.series;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.opendata.DatasetColumn;
import org.kaikaku.platform.opendata.OpenRow;
import org.kaikaku.platform.opendata.Reading;

/** Where each column stands in a file, by the names in its heading. */
final class Headings {
    private final Map<Column, String> names = new EnumMap<>(Column.class);

    private Headings() {}

    static Headings of(Reading.Table table) {
        var headings = new Headings();
        table.dataset().columns().stream()
                .map(DatasetColumn::name)
                .forEach(name -> Column.of(name).ifPresent(column -> headings.names.putIfAbsent(column, name)));
        return headings;
    }

    boolean has(Column... columns) {
        return names.keySet().containsAll(Arrays.asList(columns));
    }

    /** As the file calls it; null where it has no such column. */
    @Nullable
    String name(Column column) {
        return names.get(column);
    }

    /** Empty for a blank cell, and where there is no such column. */
    String cell(OpenRow row, Column column) {
        var name = names.get(column);
        var value = name == null ? null : row.values().get(name);
        return value == null ? "" : value.toString().strip();
    }
}
