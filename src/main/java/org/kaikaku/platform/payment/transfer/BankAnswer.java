package org.kaikaku.platform.payment.transfer;

import java.util.ArrayList;
import java.util.List;

/**
 * The file that the bank gives back of transfers it has made (振込結果), read by itself and not by what wrote ours: same format, from the bank and for the
 * consignor that are named in its header.
 */
sealed interface BankAnswer {
    /** @param records data records as they stand, without the bank's own remarks in the last 9 bytes */
    record Read(String day, List<String> records, long total) implements BankAnswer {}

    record Refused(Why why) implements BankAnswer {}

    enum Why {
        /** No file of transfers at all, or a record of another length. */
        FORMAT,
        /** From another bank, or of another's account. */
        OTHER_BANK,
        /** Its own number or sum is not that of its records. */
        SUM_WRONG
    }

    int SAID_BY_US = 111;

    /** @param bank four digits; {@code consignor}: ten */
    static BankAnswer read(byte[] content, String bank, String consignor) {
        var records = new ArrayList<String>();
        for (var line : new String(content, ZenginFile.CHARSET).split("\r?\n", -1)) {
            if (!line.isEmpty() && line.charAt(0) != '\u001A') {
                records.add(line);
            }
        }
        if (!fits(records)) {
            return new Refused(Why.FORMAT);
        }
        var head = records.getFirst();
        if (!head.substring(58, 62).equals(bank) || !head.substring(4, 14).equals(consignor)) {
            return new Refused(Why.OTHER_BANK);
        }
        return counted(head.substring(54, 58), records.subList(1, records.size() - 2), records.get(records.size() - 2));
    }

    private static BankAnswer counted(String day, List<String> data, String trailer) {
        long total = data.stream()
                .mapToLong(record -> Long.parseLong(record.substring(80, 90)))
                .sum();
        boolean right = Long.parseLong(trailer.substring(1, 7)) == data.size()
                && Long.parseLong(trailer.substring(7, 19)) == total;
        return right
                ? new Read(
                        day,
                        data.stream()
                                .map(record -> record.substring(0, SAID_BY_US))
                                .toList(),
                        total)
                : new Refused(Why.SUM_WRONG);
    }

    private static boolean fits(List<String> records) {
        if (records.size() < 3
                || records.stream()
                        .anyMatch(record -> record.length() != ZenginFile.RECORD
                                || record.getBytes(ZenginFile.CHARSET).length != ZenginFile.RECORD)) {
            return false;
        }
        var data = records.subList(1, records.size() - 2);
        return records.getFirst().startsWith("121")
                && data.stream()
                        .allMatch(record -> record.startsWith("2")
                                && record.substring(80, 90).matches("[0-9]+"))
                && records.get(records.size() - 2).matches("8[0-9]{18} *")
                && records.getLast().startsWith("9");
    }
}
