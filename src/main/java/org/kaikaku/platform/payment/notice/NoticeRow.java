package org.kaikaku.platform.payment.notice;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;

/** A record, whichever way its fields are parted. */
sealed interface NoticeRow {
    int number();

    boolean fits();

    boolean marked(String mark);

    /** Without blanks around; empty where it is not there. */
    String at(NoticeFormat.Place place);

    /** Those of a file that has only text of this format's coding. */
    static List<NoticeRow> all(NoticeFormat format, String text) {
        var rows = new ArrayList<NoticeRow>();
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

    record Columns(int number, List<String> fields) implements NoticeRow {
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

    record Fixed(int number, byte[] bytes, NoticeFormat format) implements NoticeRow {
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
}
