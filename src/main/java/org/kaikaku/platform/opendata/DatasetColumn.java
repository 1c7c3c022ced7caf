package org.kaikaku.platform.opendata;

import java.util.Set;

/**
 * A column that a room wants.
 *
 * @param name as the dataset's definition has it, and as it is exported
 * @param also what publishers write instead; widths, brackets and dashes need no name of their own
 * @param required a row without it is left out
 */
public record DatasetColumn(String name, Set<String> also, Kind kind, boolean required) {
    public DatasetColumn {
        also = Set.copyOf(also);
    }

    public static DatasetColumn of(String name, Kind kind) {
        return new DatasetColumn(name, Set.of(), kind, false);
    }

    public DatasetColumn needed() {
        return new DatasetColumn(name, also, kind, true);
    }
}
