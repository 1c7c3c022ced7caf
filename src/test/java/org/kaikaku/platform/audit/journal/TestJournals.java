package org.kaikaku.platform.audit.journal;

import java.time.Clock;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal in a test's own database, without Spring. */
public final class TestJournals {
    private TestJournals() {}

    public static Journal of(TestDatabase database, Clock clock) {
        return new JdbcJournal(JdbcClient.create(database.dataSource()), clock);
    }
}
