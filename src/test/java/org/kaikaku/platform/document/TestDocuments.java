package org.kaikaku.platform.document;

import java.time.Clock;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.document.storage.Storage;
import org.kaikaku.platform.document.storage.TestStorage;
import org.kaikaku.platform.document.vault.TestVault;
import org.kaikaku.platform.document.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;

/** The documents of a test's own database, for other rooms' tests. */
public final class TestDocuments {
    private TestDocuments() {}

    public static Documents of(TestDatabase database, Clock clock) {
        return of(database, TestStorage.none(), clock);
    }

    public static Documents of(TestDatabase database, Storage storage, Clock clock) {
        return of(database, TestVault.create(), storage, clock);
    }

    public static Documents of(TestDatabase database, Vault vault, Storage storage, Clock clock) {
        return new Documents(database.jdbc(), vault, storage, TestStorage.objects(database), clock);
    }

    public static AwaitedScans awaited(TestDatabase database, ApplicationEventPublisher events) {
        return new AwaitedScans(database.jdbc(), events);
    }
}
