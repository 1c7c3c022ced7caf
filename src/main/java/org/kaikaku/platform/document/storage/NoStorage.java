package org.kaikaku.platform.document.storage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.document.StorageAway;

/** Contents lie in the database. */
final class NoStorage implements Storage {
    @Override
    public boolean there() {
        return false;
    }

    @Override
    public boolean takes() {
        return false;
    }

    @Override
    public void ask() {
        throw away();
    }

    @Override
    public UUID put(byte[] sealed) {
        throw away();
    }

    @Override
    public byte[] get(UUID object) {
        throw away();
    }

    @Override
    public boolean has(UUID object) {
        throw away();
    }

    @Override
    public void remove(UUID object) {
        throw away();
    }

    @Override
    public Page list(@Nullable String from) {
        throw away();
    }

    private static StorageAway away() {
        return new StorageAway("KAIKAKU_S3_URL names no storage");
    }
}
