package org.kaikaku.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a running PostgreSQL writes down about itself: process, folder, time of start, port. */
record PostmasterFile(Path file, List<String> lines) {

    static Optional<PostmasterFile> of(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        return Files.exists(file) ? Optional.of(new PostmasterFile(file, Files.readAllLines(file))) : Optional.empty();
    }

    /** Empty when the process is gone, or its number has been given to another program. */
    Optional<ProcessHandle> process() {
        return Optional.of(lines)
                .filter(written -> written.size() > 1)
                .filter(written -> Path.of(written.get(1)).equals(file.getParent()))
                .flatMap(written ->
                        ProcessHandle.of(Long.parseLong(written.getFirst().strip())))
                .filter(PostmasterFile::isPostgres);
    }

    int port() {
        return Integer.parseInt(lines.get(3).strip());
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }
}
