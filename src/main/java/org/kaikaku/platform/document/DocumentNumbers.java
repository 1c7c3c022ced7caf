package org.kaikaku.platform.document;

import java.time.LocalDate;
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

    DocumentNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** The next branch of a number that was given before (枝番号): の2, の3 … */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentNumber nextBranch(DocumentNumber of) {
        int branch = jdbc.sql("""
                        insert into document_branch (division, fiscal_year, number, last) values (:division, :year, :number, 2)
                        on conflict (division, fiscal_year, number) do update set last = document_branch.last + 1
                        returning last
                        """)
                .param("division", of.division())
                .param("year", of.year().year())
                .param("number", of.number())
                .query(Integer.class)
                .single();
        return new DocumentNumber(of.division(), of.mark(), of.year(), of.number(), branch);
    }
}
