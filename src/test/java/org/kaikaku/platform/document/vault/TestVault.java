package org.kaikaku.platform.document.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;

/** A vault with a key of its own. */
public final class TestVault {
    private TestVault() {}

    public static Vault create() {
        try {
            var keys = new MasterKeys(
                    Files.createTempDirectory("kaikaku-keys").resolve("files-aes256"), Clock.systemUTC());
            keys.makeFirst();
            return new Vault(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
