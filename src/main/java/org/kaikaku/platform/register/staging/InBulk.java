package org.kaikaku.platform.register.staging;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Statements over a whole city. The planner knows nothing yet of rows that came in this very transaction, takes a file for a few rows and
 * would compare every one of them with everybody; hashed, a city is read once, and a few rows cost no more than that.
 */
final class InBulk {
    private InBulk() {}

    /** Only these statements: what follows in the transaction looks up single people. */
    static void run(JdbcClient jdbc, Runnable statements) {
        plan(jdbc, "off");
        statements.run();
        plan(jdbc, "on");
    }

    private static void plan(JdbcClient jdbc, String nestedLoops) {
        jdbc.sql("select set_config('enable_nestloop', ?, true), set_config('work_mem', '64MB', true)")
                .param(nestedLoops)
                .query((row, _) -> row.getString(1))
                .single();
    }
}
