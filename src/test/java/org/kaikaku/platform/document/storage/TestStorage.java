package org.kaikaku.platform.document.storage;

import java.time.Clock;
import org.kaikaku.platform.database.TestDatabase;

/** The parts of a storage, for tests without Spring. */
public final class TestStorage {
    private TestStorage() {}

    public static Storage none() {
        return new NoStorage();
    }

    public static Storage at(StorageServer server, Clock clock) {
        return S3Storage.at(settings(server.url(), StorageServer.SECRET), clock);
    }

    /** One that nobody reaches. */
    public static Storage away() {
        return S3Storage.at(settings("http://127.0.0.1:1", StorageServer.SECRET), Clock.systemUTC());
    }

    public static StoredObjects objects(TestDatabase database) {
        return new StoredObjects(database.jdbc());
    }

    static StorageSettings settings(String url, String secret) {
        return new StorageSettings(url, StorageServer.BUCKET, "us-east-1", StorageServer.KEY, secret, "city", true, 14);
    }

    /** As much of the house as reads the settings of a storage. */
    @org.springframework.context.annotation.Import(StorageConfiguration.class)
    public static class Started {
        /** At once, as nobody asks for it here. */
        @org.springframework.context.annotation.Bean
        org.springframework.beans.factory.SmartInitializingSingleton opened(
                org.springframework.beans.factory.ObjectProvider<Storage> storage) {
            return storage::getObject;
        }

        @org.springframework.context.annotation.Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
