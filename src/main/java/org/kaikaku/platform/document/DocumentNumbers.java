package org.kaikaku.platform.document;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives document numbers without gaps. A number belongs to the transaction that took it: the division waits until that ends, and a
 * rolled back transaction gives its number back. So take it late, just before the document is written.
 */
@Service
public class DocumentNumbers {
    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A number whose document never went out stays used (欠番), and it is written down why.
     *
     * @param number as it would have stood on the document
     * @param by name of who took the document back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leaveVoid(String division, String number, String reason, String by) {
        jdbc.sql("insert into document_void (division, number, reason, doer_name, at) values (?, ?, ?, ?, ?)")
                .params(division, number, reason, by, Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * The latest first.
     *
     * @param divisions whose numbers they are; null for those of all
     */
    public List<VoidNumber> leftVoid(@Nullable Collection<String> divisions, int most) {
        return jdbc.sql("""
                        select * from document_void where :all or division = any(:divisions)
                         order by at desc, id desc limit :most
                        """)
                .param("all", divisions == null)
                .param("divisions", divisions == null ? new String[0] : divisions.toArray(String[]::new))
                .param("most", most)
                .query((row, _) -> new VoidNumber(
                        row.getString("division"),
                        row.getString("number"),
                        row.getString("reason"),
                        row.getString("doer_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** @param on the day of the document, which decides the fiscal year */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentNumber next(String division, String mark, LocalDate on) {
        var year = FiscalYear.of(on);
        int number = jdbc.sql("""
                        insert into document_number (division, fiscal_year, last) values (:division, :year, 1)
                        on conflict (division, fiscal_year) do update set last = document_number.last + 1
                        returning last
                        """)
                .param("division", division)
                .param("year", year.year())
                .query(Integer.class)
                .single();
        return new DocumentNumber(division, mark, year, number, 1);
    }
}
