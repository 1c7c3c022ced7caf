package org.kaikaku.platform.payment.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/**
 * The books of a fiscal year.
 *
 * @param closed whether nothing more is written in them
 * @param debits of all accounts together, in yen; {@code credits} is the same in books that are right
 * @param paged whether newer lines stand on an earlier page
 * @param before the id before which there are older lines; null where these are the oldest
 */
public record LedgerView(
        int year,
        Text name,
        boolean closed,
        Text closes,
        List<Row> accounts,
        long debits,
        long credits,
        List<Line> lines,
        boolean paged,
        @Nullable Long before) {

    public record Row(Text name, long debit, long credit) {
        public long left() {
            return debit - credit;
        }
    }

    /** @param counter whether it undoes another line */
    public record Line(
            long id, Text day, String kind, Text debit, Text credit, String words, long amount, boolean counter) {}

    public String yen(long amount) {
        return Page.count(amount);
    }
}
