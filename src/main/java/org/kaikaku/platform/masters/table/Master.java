package org.kaikaku.platform.masters.table;

import java.time.LocalDate;

/** A table that is the same for every city. */
public enum Master {
    /** Code, prefecture, municipality (blank for the prefecture itself), kana. */
    MUNICIPALITIES("municipalities", 1, LocalDate.of(2026, 7, 9)),
    /** Postal code, municipality, its towns. */
    POSTAL_CODES("postal-codes", 2, LocalDate.of(2026, 4, 6)),
    /** Bank, branch (blank for the bank itself), name, kana. */
    BANKS("banks", 2, LocalDate.of(2026, 8, 24));

    private final String key;
    private final int cells;
    private final LocalDate shipped;

    Master(String key, int cells, LocalDate shipped) {
        this.key = key;
        this.cells = cells;
        this.shipped = shipped;
    }

    /** In addresses, names of files and keys of texts. */
    public String key() {
        return key;
    }

    /** How many of its first cells tell a line from all others. */
    int keyCells() {
        return cells;
    }

    /** The day on which the table that comes with the house was made. */
    public LocalDate shipped() {
        return shipped;
    }
}
