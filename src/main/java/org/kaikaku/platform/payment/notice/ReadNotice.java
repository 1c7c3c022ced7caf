package org.kaikaku.platform.payment.notice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaikaku.platform.payment.charge.Numbers;
import org.kaikaku.platform.payment.notice.PaidNotice.Line;
import org.kaikaku.platform.payment.notice.PaidNotice.Why;
import org.kaikaku.platform.payment.notice.PaidNotice.Wrong;

/** Goes through a file once and notes whatever is wrong, so that the bank can be told all of it. */
final class ReadNotice {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final NoticeFormat format;
    private final List<Wrong> wrong = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();

    ReadNotice(NoticeFormat format) {
        this.format = format;
    }

    PaidNotice of(List<NoticeRow> rows) {
        if (rows.size() < 2
                || !rows.getFirst().marked(format.head().mark())
                || !rows.getLast().marked(format.end().mark())) {
            return new PaidNotice.Refused(List.of(new Wrong(0, Why.FILE)));
        }
        var day = head(rows.getFirst());
        rows.subList(1, rows.size() - 1).forEach(this::line);
        end(rows.getLast());
        return wrong.isEmpty()
                ? new PaidNotice.Read(day, lines, sum())
                : new PaidNotice.Refused(wrong.stream().limit(PaidNotice.TOLD).toList());
    }

    private LocalDate head(NoticeRow row) {
        expect(row, Why.RECORD, row.fits());
        expect(row, Why.OTHER_BANK, row.at(format.head().bank()).equals(format.bank()));
        expect(row, Why.OTHER_PAYEE, row.at(format.head().payee()).equals(format.payee()));
        return day(row, format.head().day());
    }

    private void line(NoticeRow row) {
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

    private void end(NoticeRow row) {
        expect(row, Why.RECORD, row.fits());
        expect(row, Why.COUNT, amount(row.at(format.end().count())) == lines.size());
        expect(row, Why.TOTAL, amount(row.at(format.end().total())) == sum());
    }

    private long sum() {
        return lines.stream().mapToLong(Line::amount).sum();
    }

    private void expect(NoticeRow row, Why why, boolean right) {
        if (!right) {
            wrong.add(new Wrong(row.number(), why));
        }
    }

    private LocalDate day(NoticeRow row, NoticeFormat.Place place) {
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
