package org.kaikaku.platform.document.vault;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that seal the keys of documents, in a file outside the database: who has only the database, or a copy of it, reads no document.
 * One key a line, the newest last: it seals what comes; those before open what is older.
 */
@Component
public class MasterKeys {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeys.class);
    private static final Set<PosixFilePermission> MINE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final String HEAD = """
            # Kaikaku: keys of the documents (AES-256), the newest last. Keep a copy where the database and its backups are not:
            # with this file and the database every document can be read, and without it none.
            """;

    private final Path file;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Known known;

    MasterKeys(@Value("${kaikaku.files.key}") Path file, Clock clock) {
        this.file = file.toAbsolutePath();
        this.clock = clock;
    }

    private record Known(FileTime at, List<MasterKey> keys) {}

    boolean absent() {
        return Files.notExists(file);
    }

    Path file() {
        return file;
    }

    /** @throws KeyFileUnusable when there is none */
    MasterKey current() {
        return keys().getLast();
    }

    Optional<MasterKey> find(String id) {
        return keys().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    String[] ids() {
        return keys().stream().map(MasterKey::id).toArray(String[]::new);
    }

    /** Makes the first key where there is no file; the file of whoever was faster stays. */
    void makeFirst() {
        if (absent()) {
            write(List.of(fresh()), false);
            LOG.info("New key {} for documents. Keep a copy of {} where the database is not", current(), file);
        }
    }

    /** From now on the new key seals what comes. */
    MasterKey add() {
        var keys = new ArrayList<>(absent() ? List.<MasterKey>of() : keys());
        keys.add(fresh());
        write(keys, true);
        return current();
    }

    private MasterKey fresh() {
        var secret = new byte[MasterKey.BYTES];
        random.nextBytes(secret);
        return MasterKey.of(secret, LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    /** Read again when the file has changed: another process may have added one. */
    private synchronized List<MasterKey> keys() {
        try {
            var at = Files.getLastModifiedTime(file);
            if (known == null || !known.at().equals(at)) {
                warnWhenOthersCanRead();
                known = new Known(at, read());
            }
            return known.keys();
        } catch (IOException e) {
            throw new KeyFileUnusable("%s cannot be read: %s".formatted(file, e), e);
        }
    }

    private List<MasterKey> read() throws IOException {
        var keys = new ArrayList<MasterKey>();
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                int at = number;
                keys.add(MasterKey.read(line)
                        .orElseThrow(() -> new KeyFileUnusable(
                                "Line %d of %s is no key, or not the one that it names".formatted(at, file))));
            }
        }
        if (keys.isEmpty()) {
            throw new KeyFileUnusable(file + " holds no key");
        }
        return List.copyOf(keys);
    }

    /** Appears whole or not at all. */
    private synchronized void write(List<MasterKey> keys, boolean over) {
        try {
            Files.createDirectories(file.getParent());
            var draft = Files.createTempFile(file.getParent(), ".", ".draft", permissions());
            try {
                Files.writeString(
                        draft,
                        HEAD
                                + String.join(
                                        "\n", keys.stream().map(MasterKey::line).toList()) + "\n");
                if (over) {
                    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                } else {
                    Files.move(draft, file);
                }
            } catch (FileAlreadyExistsException _) {
                LOG.debug("{} is there already", file);
            } finally {
                Files.deleteIfExists(draft);
            }
            known = null;
        } catch (IOException e) {
            throw new KeyFileUnusable("%s cannot be written: %s".formatted(file, e), e);
        }
    }

    private void warnWhenOthersCanRead() throws IOException {
        if (posix() && !MINE.containsAll(Files.getPosixFilePermissions(file))) {
            LOG.warn(
                    "Others than its owner can read {}, and with the database every document. Run: chmod 600 {}",
                    file,
                    file);
        }
    }

    private static FileAttribute<?>[] permissions() {
        return posix() ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(MINE)} : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
