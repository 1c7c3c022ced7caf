package org.kaikaku.platform.document.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.document.DocumentKeys;

/** A vault with a key of its own. */
public final class TestVault {
    private TestVault() {}

    public static Vault create() {
        return new Vault(keys());
    }

    /** Over a key file that another process uses too; made where it is not there. */
    public static Vault of(Path file) {
        var keys = new MasterKeys(file, Clock.systemUTC());
        keys.makeFirst();
        return new Vault(keys);
    }

    /** One whose key can be changed, over the documents of a test's own database. */
    public static Rotating rotating(TestDatabase database) {
        var keys = keys();
        var vault = new Vault(keys);
        return new Rotating(vault, new RotateKeys(database.jdbc(), database.transaction(), keys, vault));
    }

    public record Rotating(Vault vault, DocumentKeys keys) {}

    private static MasterKeys keys() {
        try {
            var keys = new MasterKeys(
                    Files.createTempDirectory("kaikaku-keys").resolve("files-aes256"), Clock.systemUTC());
            keys.makeFirst();
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
