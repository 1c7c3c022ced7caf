package org.kaikaku.platform.opendata;

/** What a finding is about. */
public enum Reason {
    // The file: nothing of it is taken.
    EMPTY(true),
    /** A workbook, an image, a document: not a text. */
    NOT_TEXT(true),
    /** No row is a heading. */
    NO_HEADING(true),
    /** A quotation mark that begins a cell on this line is closed nowhere. */
    OPEN_QUOTE(true),
    BROKEN_JSON(true),
    /** A JSON without a list of objects. */
    NO_TABLE(true),

    // The row is left out.
    BLANK_ROW(true),
    /** 合計: it would count everything twice. */
    TOTAL_ROW(true),
    /** A remark below the table. */
    FOOTNOTE(true),
    /** The same in every cell as an earlier row; {@link Finding#meant()} is its line. */
    SAME_ROW(true),
    MISSING_VALUE(true),
    NOT_A_NUMBER(true),
    NOT_A_DATE(true),
    NOT_A_TIME(true),
    NOT_YES_OR_NO(true),
    /** Not six digits, or the check digit is another. */
    NOT_A_CODE(true),
    NOT_A_COORDINATE(true),
    /** A latitude without a longitude, or the other way round. */
    HALF_A_COORDINATE(true),
    OUTSIDE_JAPAN(true),
    /** Bytes that are no sign in the file's encoding, or control characters. */
    BROKEN_CHARACTERS(true),
    TOO_MANY_CELLS(true),
    TOO_FEW_CELLS(true),
    /** 個人番号 (番号法20条): the cell is not repeated. */
    INDIVIDUAL_NUMBER(true),

    // The row is taken; somebody may want to look.
    HEADING_TWICE(false),
    /** All rows of the file end before their heading does; the last columns are blank. */
    LAST_CELLS_MISSING(false),
    /** Latitude and longitude stood in each other's column. */
    COORDINATES_SWAPPED(false),
    COORDINATES_IN_ONE_CELL(false),
    /** A sign such as － that says that there is no value. */
    NO_VALUE(false),
    /** 120床 is read as 120. */
    UNIT_DROPPED(false),
    /** A leading zero or the check digit was missing. */
    CODE_COMPLETED(false),
    /** Another row has the same number; {@link Finding#meant()} is its line. */
    SAME_NUMBER(false);

    private final boolean leavesOut;

    Reason(boolean leavesOut) {
        this.leavesOut = leavesOut;
    }

    /** Whether the row, or the whole file, is not taken. */
    public boolean leavesOut() {
        return leavesOut;
    }
}
