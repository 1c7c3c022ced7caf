package org.kaikaku.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that survives restarts, held by one application at a time. The system takes the lock back from a killed one. */
class DataFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;
    private final boolean ours;

    private DataFolder(Path folder, FileChannel lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.ours = taken(lock);
    }

    static DataFolder open(Path data) {
        try {
            Files.createDirectories(data, onlyMine("rwx------"));
            var folder = data.toRealPath();
            return new DataFolder(
                    folder,
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new DatabaseUnavailable("The data folder %s cannot be used: %s".formatted(data, e.getMessage()), e);
        }
    }

    /** False while another application holds the folder. */
    boolean ours() {
        return ours;
    }

    Path cluster() {
        return folder.resolve("postgresql");
    }

    Path programs() {
        return folder.resolve("programs");
    }

    /** Before the first start, and when somebody has taken it away for new passwords. */
    boolean isWithoutSecret() throws IOException {
        var file = folder.resolve("secret");
        return Files.notExists(file) || Files.size(file) == 0;
    }

    /** Readable by whoever runs the application. */
    Secret secret() throws IOException {
        var file = folder.resolve("secret");
        if (Files.notExists(file)) {
            Files.createFile(file, onlyMine("rw-------"));
        }
        if (Files.size(file) == 0) {
            Files.writeString(file, Secret.random());
        }
        return new Secret(Files.readString(file));
    }

    private static boolean taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static FileAttribute<?>[] onlyMine(String permissions) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
