package org.kaikaku.platform.payment.notice;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaikaku.platform.payment.charge.Numbers;

/** A file of what was paid with slips, as far as it can be judged by itself. All of it or nothing. */
sealed interface PaidNotice {
    DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

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
            return new Reading(format).of(rows(format, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException | CsvParseException e) {
            return new Refused(List.of(new Wrong(0, Why.FILE)));
        }
    }

    private static List<Row> rows(NoticeFormat format, String text) {
        var rows = new ArrayList<Row>();
        if (format.fixed()) {
            int number = 0;
            for (var line : text.split("\r?\n", -1)) {
                number++;
                if (!line.isEmpty() && line.charAt(0) != '\u001A') {
                    rows.add(new Fixed(number, line.getBytes(format.charset()), format));
                }
            }
        } else {
            // Head, slips and end have each their own number of fields.
            var reader = CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
            for (var record : reader.ofCsvRecord(text)) {
                rows.add(new Columns((int) record.getStartingLineNumber(), record.getFields()));
            }
        }
        return rows;
    }

    /** A record, whichever way its fields are parted. */
    sealed interface Row {
        int number();

        boolean fits();

        boolean marked(String mark);

        /** Without blanks around; empty where it is not there. */
        String at(NoticeFormat.Place place);
    }

    record Columns(int number, List<String> fields) implements Row {
        @Override
        public boolean fits() {
            return true;
        }

        @Override
        public boolean marked(String mark) {
            return fields.getFirst().strip().equals(mark);
        }

        @Override
        public String at(NoticeFormat.Place place) {
            return place.from() > fields.size()
                    ? ""
                    : fields.get(place.from() - 1).strip();
        }
    }

    record Fixed(int number, byte[] bytes, NoticeFormat format) implements Row {
        @Override
        public boolean fits() {
            return bytes.length == format.record();
        }

        @Override
        public boolean marked(String mark) {
            return new String(bytes, format.charset()).startsWith(mark);
        }

        @Override
        public String at(NoticeFormat.Place place) {
            return place.to() > bytes.length
                    ? ""
                    : new String(bytes, place.from() - 1, place.to() - place.from() + 1, format.charset()).strip();
        }
    }

    /** Goes through a file once and notes whatever is wrong, so that the bank can be told all of it. */
    final class Reading {
        private final NoticeFormat format;
        private final List<Wrong> wrong = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final Set<String> numbers = new HashSet<>();

        Reading(NoticeFormat format) {
            this.format = format;
        }

        PaidNotice of(List<Row> rows) {
            if (rows.size() < 2
                    || !rows.getFirst().marked(format.head().mark())
                    || !rows.getLast().marked(format.end().mark())) {
                return new Refused(List.of(new Wrong(0, Why.FILE)));
            }
            var day = head(rows.getFirst());
            rows.subList(1, rows.size() - 1).forEach(this::line);
            end(rows.getLast());
            return wrong.isEmpty()
                    ? new Read(day, lines, sum())
                    : new Refused(wrong.stream().limit(TOLD).toList());
        }

        private LocalDate head(Row row) {
            expect(row, Why.RECORD, row.fits());
            expect(row, Why.OTHER_BANK, row.at(format.head().bank()).equals(format.bank()));
            expect(row, Why.OTHER_PAYEE, row.at(format.head().payee()).equals(format.payee()));
            return day(row, format.head().day());
        }

        private void line(Row row) {
            var data = format.data();
            if (!row.fits() || !row.marked(data.mark())) {
                wrong.add(new Wrong(row.number(), Why.RECORD));
                return;
            }
            var number = row.at(data.line());
            expect(row, Why.LINE, number.matches("[0-9A-Za-z-]{1,40}"));
            expect(row, Why.TWICE, numbers.add(number));
            long slip = Numbers.read("C", "C-" + row.at(data.slip()));
            expect(row, Why.SLIP, row.at(data.slip()).matches("[0-9]{2,16}") && slip > 0);
            long amount = amount(row.at(data.amount()));
            expect(row, Why.AMOUNT, amount > 0);
            lines.add(new Line(row.number(), number, slip, amount, day(row, data.paid())));
        }

        private void end(Row row) {
            expect(row, Why.RECORD, row.fits());
            expect(row, Why.COUNT, amount(row.at(format.end().count())) == lines.size());
            expect(row, Why.TOTAL, amount(row.at(format.end().total())) == sum());
        }

        private long sum() {
            return lines.stream().mapToLong(Line::amount).sum();
        }

        private void expect(Row row, Why why, boolean right) {
            if (!right) {
                wrong.add(new Wrong(row.number(), why));
            }
        }

        private LocalDate day(Row row, NoticeFormat.Place place) {
            try {
                return LocalDate.parse(row.at(place), DAY);
            } catch (DateTimeException e) {
                wrong.add(new Wrong(row.number(), Why.DAY));
                return LocalDate.MIN;
            }
        }

        /** -1 where it is no number of yen. */
        private static long amount(String digits) {
            return digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : -1;
        }
    }
}
