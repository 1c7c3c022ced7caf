package org.kaikaku.service.procedure.definition;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * A system that decided applications go out to, and in which order it takes their fields.
 *
 * @param newline what ends a row
 * @param header whether the first row names the columns
 */
public record CoreSystem(
        String key, Text name, Charset encoding, String newline, boolean header, List<Column> columns) {

    /**
     * One field. It has either sources or a constant.
     *
     * @param name heading of the column, or of the field on the core system's screen
     * @param sources the first that is known for this application fills the field; where none is, it stays empty
     * @param constant what stands there always
     * @param format pattern for a date, such as {@code yyyyMMdd}; {@code yyyy-MM-dd} unless told
     * @param codes for a choice or a yes/no fact: the core system's code for each option's key, {@code yes} or {@code no}
     */
    public record Column(
            String name, List<Source> sources, @Nullable String constant, String format, Map<String, String> codes) {}

    public sealed interface Source {
        record OfFact(String key) implements Source {}

        record OfApplication(Item item) implements Source {}
    }

    /** What is known of an application besides facts. */
    public enum Item {
        RECEIPT,
        /** The procedure's key. */
        PROCEDURE,
        /** {@code granted} or {@code refused}, or its code. */
        DECISION,
        /** The applicant's number in the register (宛名番号); empty for somebody who is not in it. */
        PERSON,
        APPLIED_ON,
        DECIDED_ON,
        /** The decision's number: 未市第12号. */
        DOCUMENT_NUMBER,
        /** The division's key. */
        DIVISION
    }
}
