package org.kaikaku.platform.audit.seal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A key in PEM (RFC 7468), which openssl reads and writes too. */
record KeyFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    private static final Set<PosixFilePermission> MINE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> EVERYONES_TO_READ = EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);

    boolean absent() {
        return Files.notExists(path);
    }

    byte[] read() throws IOException {
        var body = Files.readString(path).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new IOException(path + " is no PEM file", e);
        }
    }

    void writeSecret(byte[] key) throws IOException {
        write("PRIVATE KEY", key, MINE);
    }

    void writePublic(byte[] key) throws IOException {
        write("PUBLIC KEY", key, EVERYONES_TO_READ);
    }

    void warnWhenOthersCanRead() throws IOException {
        if (othersCanRead()) {
            LOG.warn(
                    "Others than its owner can read {}: anybody who does can seal a forged journal. Run: chmod 600 {}",
                    path,
                    path);
        }
    }

    boolean othersCanRead() throws IOException {
        return posix() && !MINE.containsAll(Files.getPosixFilePermissions(path));
    }

    /** Appears whole or not at all; when another node was faster, its file stays. */
    private void write(String kind, byte[] key, Set<PosixFilePermission> permissions) throws IOException {
        Files.createDirectories(path.getParent());
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        var draft = Files.createTempFile(path.getParent(), ".", ".draft", attributes(permissions));
        try {
            Files.writeString(draft, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, body));
            Files.move(draft, path);
        } catch (FileAlreadyExistsException _) {
            LOG.debug("{} is there already", path);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
