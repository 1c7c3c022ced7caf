package org.kaikaku.platform.register.intake;

import java.time.Clock;
import org.kaikaku.platform.audit.journal.TestJournals;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.register.ImportResidents;
import tools.jackson.databind.json.JsonMapper;

/** The import into a test's own database, without Spring. */
public final class TestImport {
    private TestImport() {}

    public static ImportResidents into(TestDatabase database, Clock clock) {
        return new ImportResidentsFromCsv(
                new ResidentWriter(database.jdbc(), JsonMapper.shared()),
                TestJournals.of(database, clock),
                database.transaction(),
                _ -> {},
                clock);
    }
}
