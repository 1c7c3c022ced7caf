package org.kaikaku.platform.register.intake;

import java.time.Clock;
import java.util.Collection;
import org.kaikaku.platform.audit.journal.TestJournals;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.register.AddressGuard;
import org.kaikaku.platform.register.ImportResidents;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.protection.FollowRegister;
import org.kaikaku.platform.register.protection.Terms;
import tools.jackson.databind.json.JsonMapper;

/** The import into a test's own database, without Spring. */
public final class TestImport {
    private TestImport() {}

    public static ImportResidents into(TestDatabase database, Clock clock) {
        return new ImportResidentsFromCsv(
                new ResidentWriter(database.jdbc(), JsonMapper.shared()),
                new FollowRegister(database.jdbc(), () -> Terms.USUAL),
                new NoGuard(),
                TestJournals.of(database, clock),
                database.transaction(),
                _ -> {},
                clock);
    }

    /** Nothing leaves a test's own database. */
    private static final class NoGuard implements AddressGuard {
        @Override
        public String withhold(String text, Collection<PersonId> concerned) {
            return text;
        }

        @Override
        public void changed() {}
    }
}
