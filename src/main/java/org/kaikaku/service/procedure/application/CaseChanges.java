package org.kaikaku.service.procedure.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.search.SearchChanges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the search that something about a case has changed, in the transaction that changes it. */
@Repository
public class CaseChanges {
    /** What cases are called there; their ids are their receipt numbers. */
    public static final String KIND = "case";

    private final SearchChanges changes;
    private final JdbcClient jdbc;

    CaseChanges(SearchChanges changes, JdbcClient jdbc) {
        this.changes = changes;
        this.jdbc = jdbc;
    }

    void changed(Collection<Receipt> receipts) {
        changes.changed(KIND, receipts.stream().map(Receipt::toString).toList());
    }

    public void changed(UUID application) {
        changes.changed(
                KIND,
                jdbc.sql("select receipt from procedure_application where id = ?")
                        .param(application)
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    /** Cases of any of these people of the register. */
    public void of(Collection<String> people) {
        var theirs = people.toArray(String[]::new);
        changes.changed(
                KIND,
                jdbc.sql("""
                                select receipt from procedure_application where person = any(?)
                                union
                                select receipt from procedure_application where subject = any(?)
                                """)
                        .params(List.of(theirs, theirs))
                        .query((row, _) -> row.getString(1))
                        .list());
    }
}
