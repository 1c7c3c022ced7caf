package org.kaikaku.platform.opendata;

/** What stands in a column, and as what it is handed on. */
public enum Kind {
    /** A {@link String} as it is written, newlines and all. */
    TEXT,
    /** 全国地方公共団体コード, a {@link String} of six digits; a prefecture's two digits are left as they are. */
    CODE,
    /** A {@link Long}. */
    WHOLE,
    /** A {@link java.math.BigDecimal}. */
    DECIMAL,
    /** A {@link Boolean}, written 有 or 無. */
    YES_NO,
    /** A {@link Boolean}, written 1 or left blank. */
    FLAG,
    /** A {@link java.time.LocalDate}. */
    DATE,
    /** A {@link String} HH:mm up to 24:00. */
    TIME,
    /** Degrees north, a {@link java.math.BigDecimal}. */
    LATITUDE,
    /** Degrees east, a {@link java.math.BigDecimal}. */
    LONGITUDE,
    /** Both in one cell; handed on as a latitude and a longitude. */
    COORDINATES,
    /** A {@link java.util.List} of strings, from a cell with several. */
    LIST
}
