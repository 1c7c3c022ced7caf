package org.kaikaku.platform.document;

import java.time.Clock;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.document.vault.TestVault;
import org.springframework.context.ApplicationEventPublisher;

/** The documents of a test's own database, for other rooms' tests. */
public final class TestDocuments {
    private TestDocuments() {}

    public static Documents of(TestDatabase database, Clock clock) {
        return new Documents(database.jdbc(), TestVault.create(), clock);
    }

    public static AwaitedScans awaited(TestDatabase database, ApplicationEventPublisher events) {
        return new AwaitedScans(database.jdbc(), events);
    }
}
