package org.kaikaku.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Planning a statement takes the server longer than most of ours take to run: once planned, it stays so. */
@Tag("database")
class PreparedStatementsTest {
    private static final int OFTEN = 40;
    private static final TestDatabase database = TestDatabase.create();

    private final JdbcClient jdbc = database.jdbc();

    @Test
    void a_statement_stays_planned_whichever_of_its_parameters_are_missing() {
        var plans = Objects.requireNonNull(database.transaction().execute(_ -> {
            for (int i = 0; i < OFTEN; i++) {
                jdbc.sql("""
                                insert into audit_entry (at, doer, doer_name, office, act, purpose, subject, object)
                                values (now(), ?, 'name', ?, 'CHANGE', 'purpose', ?, 'object')
                                """)
                        .param(1, UUID.randomUUID().toString())
                        .param(2, i % 2 == 0 ? null : "office")
                        .param(3, i % 3 == 0 ? null : "subject")
                        .update();
            }
            return jdbc.sql(
                            "select generic_plans from pg_prepared_statements where statement like 'insert into audit_entry%'")
                    .query(Integer.class)
                    .single();
        }));

        // The first few are sent, or planned for their own values, until the server sees that one plan does for all.
        assertThat(plans).isGreaterThan(OFTEN / 2);
    }
}
