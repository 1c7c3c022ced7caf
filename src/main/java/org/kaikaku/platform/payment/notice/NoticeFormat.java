package org.kaikaku.platform.payment.notice;

import java.nio.charset.Charset;
import org.kaikaku.platform.language.Text;

/**
 * How a bank writes what was paid with slips: a head, a record for each slip, an end with number and sum; each record begins with its mark.
 *
 * @param bank four digits; what comes from another is refused
 * @param payee the city's number with that bank
 * @param record bytes of a record of fixed length; 0 where fields are separated by commas (RFC 4180)
 */
record NoticeFormat(
        String key, Text name, String bank, String payee, Charset charset, int record, Head head, Data data, End end) {

    /**
     * Where a field stands.
     *
     * @param from the column, or the first byte, from 1
     * @param to the last byte; the same column again where fields are separated by commas
     */
    record Place(int from, int to) {}

    record Head(String mark, Place bank, Place payee, Place day) {}

    /**
     * @param line the bank's own number of the line, once in all its files
     * @param slip digits of the slip's number, the check digit included
     * @param paid the day on which somebody paid
     */
    record Data(String mark, Place line, Place slip, Place amount, Place paid) {}

    record End(String mark, Place count, Place total) {}

    boolean fixed() {
        return record > 0;
    }
}
