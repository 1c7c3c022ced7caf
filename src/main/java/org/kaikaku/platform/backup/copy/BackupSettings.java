package org.kaikaku.platform.backup.copy;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param folder where copies go; empty for none
 * @param key file with the passphrase that copies are encrypted with; empty to leave them readable
 * @param keep how many daily copies are kept
 * @param at when the daily one is taken, in the city's time
 */
@ConfigurationProperties("kaikaku.backup")
record BackupSettings(String folder, String key, int keep, LocalTime at) {

    BackupSettings {
        if (keep < 1) {
            throw new IllegalArgumentException("KAIKAKU_BACKUP_KEEP is 1 or more, not " + keep);
        }
    }

    Optional<Path> target() {
        return path(folder);
    }

    Optional<Path> keyFile() {
        return path(key);
    }

    private static Optional<Path> path(String said) {
        return Optional.of(said.strip()).filter(some -> !some.isEmpty()).map(Path::of);
    }
}
