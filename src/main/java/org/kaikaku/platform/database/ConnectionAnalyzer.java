package org.kaikaku.platform.database;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** An installed PostgreSQL that does not answer, or does not let us in. */
class ConnectionAnalyzer extends AbstractFailureAnalyzer<PSQLException> {
    /** Classes of SQLSTATE (PostgreSQL, appendix A): connection exception, invalid authorization, no such database, no space or memory. */
    private static final String OF_THE_SERVER = "(08|28|3D|53).*";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PSQLException cause) {
        var state = cause.getSQLState();
        return state == null || !state.matches(OF_THE_SERVER)
                ? null
                : new FailureAnalysis(
                        "PostgreSQL につながりません。 PostgreSQL cannot be reached.\n" + cause.getMessage(), """
                        KAIKAKU_DB_URL(例 jdbc:postgresql://localhost:5432/kaikaku)、KAIKAKU_DB_USER、KAIKAKU_DB_PASSWORD と、そのサーバーが動いていることをお確かめください。
                        See that these three are right and that the server runs; without KAIKAKU_DB_URL Kaikaku starts a PostgreSQL of its own.""", cause);
    }
}
