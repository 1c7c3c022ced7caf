package org.kaikaku.platform.payment.ledger;

import java.util.List;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Page;

/**
 * The books of a fiscal year.
 *
 * @param closed whether nothing more is written in them
 * @param debits of all accounts together, in yen; {@code credits} is the same in books that are right
 */
public record LedgerView(
        int year,
        Text name,
        boolean closed,
        Text closes,
        List<Row> accounts,
        long debits,
        long credits,
        List<Line> lines) {

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
