package org.kaikaku.platform.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a CSV of residents. */
public sealed interface ImportReport {

    /**
     * The accepted rows are in the register.
     *
     * @param rejected one entry for each row that was left out, with the first thing wrong in it
     * @param masked cells that looked like an individual number (番号法) and were thrown away unread; their rows may be accepted
     *     without them
     * @param ignored headers of columns that the register does not know; nothing of them is kept
     */
    record Imported(int accepted, List<Problem> rejected, List<Problem> masked, List<String> ignored)
            implements ImportReport {
        public Imported {
            rejected = List.copyOf(rejected);
            masked = List.copyOf(masked);
            ignored = List.copyOf(ignored);
        }
    }

    /** The file could not be read; the register is as it was. */
    record Refused(Problem problem) implements ImportReport {}

    /**
     * @param line of the file, from 1, on which the row begins
     * @param column the header as it stands in the file; null where no single column is to blame
     */
    record Problem(long line, @Nullable String column, Reason reason) {}

    /** Why. Cells are quoted shortened, and never when they may hold an individual number. */
    sealed interface Reason {
        /** Not in the encoding as which it was read. */
        record BrokenEncoding() implements Reason {}

        /** The quotation marks do not match, or a cell has no end. */
        record BrokenCsv() implements Reason {}

        /** The file has no line at all. */
        record Empty() implements Reason {}

        record MissingColumn(String expected) implements Reason {}

        record ColumnTwice() implements Reason {}

        record WrongNumberOfCells(int expected, int found) implements Reason {}

        record MissingValue() implements Reason {}

        record TooLong(int longest) implements Reason {}

        /** A control character, which no name and no address has. */
        record ForbiddenCharacter(String codePoint) implements Reason {}

        record NotADate(String cell) implements Reason {}

        /** A day to come, or longer ago than anybody lives, or a death before the birth. */
        record ImpossibleDate(String cell) implements Reason {}

        record NotYesOrNo(String cell) implements Reason {}

        record NotANumber(String cell) implements Reason {}

        record NotOneOf(List<String> possible, String cell) implements Reason {}

        /** The same person stands on an earlier line. */
        record PersonTwice(long firstLine) implements Reason {}

        /** To be struck off, and not on the register. */
        record NotThere() implements Reason {}

        /** The words that stand for an address under protection, copied from a page or file of this house. */
        record Withheld() implements Reason {}

        /** Twelve digits with the check digit of an individual number. */
        record IndividualNumber() implements Reason {}
    }
}
