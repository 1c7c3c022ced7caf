package org.kaikaku.platform.payment.notice;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.List;

/** A file of what was paid with slips, as far as it can be judged by itself. All of it or nothing. */
sealed interface PaidNotice {
    record Read(LocalDate day, List<Line> lines, long total) implements PaidNotice {}

    /** @param wrong the first {@value #TOLD} of what is wrong, in the order of the file */
    record Refused(List<Wrong> wrong) implements PaidNotice {}

    int TOLD = 50;

    /**
     * @param row of the file, from 1
     * @param number the bank's own
     * @param slip the charge's number
     */
    record Line(int row, String number, long slip, long amount, LocalDate paid) {}

    /** @param row of the file, from 1; 0 for the file as a whole */
    record Wrong(int row, Why why) {}

    enum Why {
        /** No text of this coding, or no such file at all. */
        FILE,
        /** A record that begins with no mark of this format, is too short or stands where it must not. */
        RECORD,
        OTHER_BANK,
        OTHER_PAYEE,
        /** No day of the calendar. */
        DAY,
        LINE,
        /** The slip's number is none: digits are missing, or the check digit finds a mistake. */
        SLIP,
        AMOUNT,
        /** The bank's number of the line stands in the file twice. */
        TWICE,
        /** The end says another number of slips … */
        COUNT,
        /** … or another sum. */
        TOTAL,
        /** Nobody was ever asked for money under this number. */
        NO_SUCH_SLIP,
        /** A file before had this line with other contents. */
        DIFFERS
    }

    static PaidNotice read(NoticeFormat format, byte[] content) {
        try {
            var text = format.charset()
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return new ReadNotice(format)
                    .of(NoticeRow.all(format, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException | CsvParseException e) {
            return new Refused(List.of(new Wrong(0, Why.FILE)));
        }
    }
}
