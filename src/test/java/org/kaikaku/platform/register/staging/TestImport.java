package org.kaikaku.platform.register.staging;

import java.time.Clock;
import java.util.Collection;
import java.util.function.Consumer;
import org.kaikaku.platform.audit.journal.TestJournals;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.register.AddressGuard;
import org.kaikaku.platform.register.ImportResidents;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.intake.TestStage;
import org.kaikaku.platform.register.protection.FollowRegister;
import org.kaikaku.platform.register.protection.Terms;

/** The import into a test's own database, without Spring. */
public final class TestImport {
    private TestImport() {}

    public static ImportResidents into(TestDatabase database, Clock clock) {
        return into(database, clock, _ -> {});
    }

    /** @param events told what is published */
    public static ImportResidents into(TestDatabase database, Clock clock, Consumer<Object> events) {
        return new ImportResidentsFromCsv(
                TestStage.on(database, clock),
                comparison(database),
                takeOver(database, clock, events),
                database.transaction());
    }

    public static Comparison comparison(TestDatabase database) {
        return new Comparison(database.jdbc());
    }

    public static TakeOver takeOver(TestDatabase database, Clock clock, Consumer<Object> events) {
        return new TakeOver(
                comparison(database),
                new Merge(database.jdbc()),
                new FollowRegister(database.jdbc(), () -> Terms.USUAL),
                new NoGuard(),
                TestJournals.of(database, clock),
                events::accept,
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
