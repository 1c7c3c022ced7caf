package org.kaikaku.platform.payment.transfer;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.kaikaku.platform.payment.fees.CityAccount;

/**
 * A file of transfers (総合振込) in the format of the Japanese Bankers Association: records of 120 bytes in Shift_JIS, each on a line; a header that names
 * the city's account and the day, a record for each payee, their number and sum, an end.
 */
final class ZenginFile {
    static final int RECORD = 120;
    static final Charset CHARSET = Charset.forName("Shift_JIS");
    private static final String LINE = "\r\n";
    private static final String TRANSFERS = "21";
    private static final int NAME = 15;
    private static final int HOLDER = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd");

    private ZenginFile() {}

    /** @param from the city's account; {@code bankName} and {@code branchName} in half-width kana */
    record Head(CityAccount from, String name, String bankName, String branchName, LocalDate day) {}

    static byte[] write(Head head, List<Payee> payees) {
        var records = new ArrayList<String>();
        records.add(header(head));
        payees.forEach(payee -> records.add(data(payee)));
        long total = payees.stream().mapToLong(Payee::amount).sum();
        records.add("8" + digits(payees.size(), 6) + digits(total, 12) + " ".repeat(101));
        records.add("9" + " ".repeat(RECORD - 1));
        return String.join(LINE, records).concat(LINE).getBytes(CHARSET);
    }

    static String header(Head head) {
        var from = head.from();
        return "1" + TRANSFERS + "0" + from.consignor() + name(head.name(), 40) + DAY.format(head.day()) + from.bank()
                + name(head.bankName(), NAME) + from.branch() + name(head.branchName(), NAME)
                + from.kind().digit() + from.number() + " ".repeat(17);
    }

    /** The refund's number stands in the customer's code, so that the bank's answer leads back to it. */
    static String data(Payee payee) {
        return "2" + payee.bank() + name(payee.bankName(), NAME) + payee.branch() + name(payee.branchName(), NAME)
                + " ".repeat(4) + payee.kind().digit() + payee.account() + name(payee.holder(), HOLDER)
                + digits(payee.amount(), 10) + "0" + digits(payee.number(), 10) + " ".repeat(10) + "7" + " "
                + " ".repeat(7);
    }

    private static String name(String kana, int length) {
        return kana.length() > length ? kana.substring(0, length) : kana + " ".repeat(length - kana.length());
    }

    private static String digits(long number, int length) {
        var digits = ("%0" + length + "d").formatted(number);
        if (digits.length() > length) {
            throw new IllegalArgumentException(number + " has no place in a transfer file");
        }
        return digits;
    }
}
