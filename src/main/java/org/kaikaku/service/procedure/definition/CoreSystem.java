package org.kaikaku.service.procedure.definition;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * A system that decided applications go out to, and how it takes them.
 *
 * @param beside a second layout while the city migrates (移行期間); null where there is none
 * @param answer how its result file looks (結果ファイル); null where it gives none
 */
public record CoreSystem(
        String key,
        Text name,
        Layout layout,
        @Nullable Beside beside,
        @Nullable Answer answer) {

    /** Every batch made from {@code from} to {@code until}, both days included, is written in this layout too. */
    public record Beside(LocalDate from, LocalDate until, Layout layout) {
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /**
     * How a file looks.
     *
     * @param mark whether it begins with a byte order mark
     * @param newline what ends a row; empty only where every row has the same length
     * @param header whether the first row names the columns
     * @param holds whether a row with a sign that the encoding lacks is held back; else the sign goes out as 〓
     * @param fileName {@code {system}}, {@code {day}} and {@code {number}} stand for themselves
     * @param head a record before the rows (ヘッダレコード); none where it is empty
     * @param tail a record after them (トレーラレコード)
     */
    public record Layout(
            Kind kind,
            Charset encoding,
            boolean mark,
            String newline,
            boolean header,
            boolean holds,
            String fileName,
            List<Column> head,
            List<Column> columns,
            List<Column> tail) {

        /** Whether a row says if it is new or withdrawn. */
        public boolean tellsAct() {
            return columns.stream().anyMatch(column -> column.sources().contains(new Source.OfApplication(Item.ACT)));
        }
    }

    /**
     * The CSV in which the system says what it took and what it did not.
     *
     * @param header whether the first row names the columns; else they are called by their place, from 1
     * @param receipt column of our receipt number
     * @param result column of what became of the row
     * @param accepted what stands there for a row that was taken
     * @param rejected what stands there for one that was not
     * @param reason column of why not; null where it says none
     * @param days open days after which a file without an answer is overdue; 0 where nothing is said
     */
    public record Answer(
            Charset encoding,
            boolean header,
            String receipt,
            String result,
            List<String> accepted,
            List<String> rejected,
            @Nullable String reason,
            int days) {}

    public enum Kind {
        CSV,
        /** 固定長: each field has its width in bytes. */
        FIXED
    }

    /**
     * One field. It has either sources or a constant.
     *
     * @param name heading of the column, or of the field on the core system's screen
     * @param sources the first that is known for this application fills the field; where none is, it stays empty
     * @param constant what stands there always
     * @param format pattern for a date, such as {@code yyyyMMdd}; see {@link DateShape}
     * @param codes for a choice or a yes/no fact: the core system's code for each option's key, {@code yes} or {@code no}
     */
    public record Column(
            String name,
            List<Source> sources,
            @Nullable String constant,
            String format,
            Map<String, String> codes,
            Shape shape) {}

    /** @param width in bytes of the file's encoding: exactly so many where it is fixed, at most so many in CSV; 0 where nothing is said */
    public record Shape(int width, Fill fill, Letters letters) {
        public static final Shape FREE = new Shape(0, Fill.SPACES_AFTER, Letters.AS_WRITTEN);
    }

    /** What makes a value as long as its field. */
    public enum Fill {
        SPACES_AFTER,
        SPACES_BEFORE,
        ZEROS_BEFORE
    }

    public enum Letters {
        AS_WRITTEN,
        /** 半角: katakana, Latin letters, figures and the space. */
        HALF,
        /** 全角. */
        FULL
    }

    public sealed interface Source {
        record OfFact(String key) implements Source {}

        record OfApplication(Item item) implements Source {}

        record OfFile(About about) implements Source {}
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
        DIVISION,
        /** Name of who applied for the applicant (代理人); empty where they did so themselves. */
        PROXY,
        /** How that one is related to them, or by what office: 家族, 行政書士 12345678. */
        PROXY_KIND,
        /** {@code new}, or {@code withdrawn} for what is no more (取下げ・取消し), or its code. */
        ACT
    }

    /** What the records before and after the rows say of the file. */
    public enum About {
        /** How many rows there are, these two records not among them. */
        COUNT,
        MADE_ON,
        /** The batch's number. */
        NUMBER,
        /** The system's key. */
        SYSTEM
    }
}
