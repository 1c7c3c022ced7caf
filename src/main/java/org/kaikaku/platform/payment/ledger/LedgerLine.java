package org.kaikaku.platform.payment.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.FiscalYear;

/**
 * A line as it stands.
 *
 * @param year of the books it stands in
 * @param reverses the line that it undoes
 */
public record LedgerLine(
        long id,
        String cause,
        Posting.Kind kind,
        String debit,
        String credit,
        long amount,
        LocalDate day,
        FiscalYear year,
        String words,
        @Nullable UUID charge,
        @Nullable Long reverses) {

    static LedgerLine read(ResultSet row, int number) throws SQLException {
        return new LedgerLine(
                row.getLong("id"),
                row.getString("cause"),
                Posting.Kind.valueOf(row.getString("kind")),
                row.getString("debit"),
                row.getString("credit"),
                row.getLong("amount"),
                row.getObject("day", LocalDate.class),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getString("words"),
                row.getObject("charge", UUID.class),
                row.getObject("reverses", Long.class));
    }
}
