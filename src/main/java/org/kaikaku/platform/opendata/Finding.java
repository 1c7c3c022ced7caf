package org.kaikaku.platform.opendata;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.number.IndividualNumbers;

/**
 * What was found at a place of a file.
 *
 * @param line of the file, from 1, on which the row begins
 * @param column the heading as it stands in the file; null where no single column is to blame
 * @param cell what stands there, shortened
 * @param meant what it was read as, or how it should have been written; empty where nothing can be said
 */
public record Finding(long line, @Nullable String column, String cell, Reason reason, String meant) {
    private static final int LONGEST = 60;

    public Finding {
        cell = IndividualNumbers.mask(cell);
        cell = cell.length() > LONGEST
                ? cell.substring(0, cell.offsetByCodePoints(0, cell.codePointCount(0, LONGEST))) + "…"
                : cell;
    }

    public static Finding of(long line, Reason reason) {
        return new Finding(line, null, "", reason, "");
    }
}
