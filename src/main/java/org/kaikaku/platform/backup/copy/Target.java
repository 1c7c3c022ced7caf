package org.kaikaku.platform.backup.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** A folder of copies: {@code kaikaku-city-20261128-023000.zip}, with {@code .gpg} where it is encrypted. What has this name is whole. */
class Target {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String UNFINISHED = ".partial";

    private final Path folder;
    private final String schema;
    private final ZoneId zone;

    Target(Path folder, String schema, ZoneId zone) {
        this.folder = folder;
        this.schema = schema;
        this.zone = zone;
    }

    Draft begin(Instant now, boolean encrypted) throws IOException {
        Files.createDirectories(folder);
        removeUnfinished();
        var name = "kaikaku-%s-%s.zip%s".formatted(schema, TIME.format(now.atZone(zone)), encrypted ? ".gpg" : "");
        return new Draft(folder.resolve(name + UNFINISHED), folder.resolve(name));
    }

    /** Newest first. */
    List<Path> copies() throws IOException {
        return named("\\.zip(\\.gpg)?");
    }

    static Optional<Path> newest(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> file.getFileName().toString().matches("kaikaku-.+-\\d{8}-\\d{6}\\.zip(\\.gpg)?"))
                    .max(Comparator.comparing(
                            file -> file.getFileName().toString().replaceAll("^.+-(\\d{8}-\\d{6})\\..*", "$1")));
        }
    }

    void keep(int generations) throws IOException {
        for (var old : copies().stream().skip(generations).toList()) {
            Files.deleteIfExists(old);
        }
    }

    /** Of a city hall that was killed meanwhile. */
    private void removeUnfinished() throws IOException {
        for (var file : named("\\.zip(\\.gpg)?\\" + UNFINISHED)) {
            Files.deleteIfExists(file);
        }
    }

    private List<Path> named(String ending) throws IOException {
        var pattern = "kaikaku-" + java.util.regex.Pattern.quote(schema) + "-\\d{8}-\\d{6}" + ending;
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(pattern))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString(), Comparator.reverseOrder()))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A copy that has not got its name yet. */
    record Draft(Path unfinished, Path file) {
        OutputStream open() throws IOException {
            return Channels.newOutputStream(FileChannel.open(
                    unfinished, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyMine()));
        }

        /** Its bytes reach the disk before its name does. */
        void finish() throws IOException {
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }

        void discard() throws IOException {
            Files.deleteIfExists(unfinished);
        }

        private static FileAttribute<?>[] onlyMine() {
            return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
        }
    }
}
