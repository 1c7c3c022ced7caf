package org.kaikaku.platform.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL whose programs are installed on this machine, on a cluster of its own that goes with the test JVM. */
class InstalledServer {
    private final Path programs;
    private final Path cluster;
    final int port;

    private InstalledServer(Path programs, Path cluster, int port) {
        this.programs = programs;
        this.cluster = cluster;
        this.port = port;
    }

    static InstalledServer start(Path programs) throws IOException {
        var server = new InstalledServer(programs, Files.createTempDirectory("kaikaku-postgresql"), freePort());
        server.run("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale", "C.UTF-8", "-N");
        server.run(
                "pg_ctl",
                "start",
                "-w",
                "-l",
                server.cluster.resolve("log").toString(),
                "-o",
                "-F -p %d -c unix_socket_directories= -c max_connections=200".formatted(server.port));
        return server;
    }

    DataSource superuser() {
        return new DriverManagerDataSource("jdbc:postgresql://localhost:%d/postgres".formatted(port), "postgres", "");
    }

    void stop() {
        try {
            run("pg_ctl", "stop", "-m", "immediate");
            FileSystemUtils.deleteRecursively(cluster);
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL is left in " + cluster, e);
        }
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a user namespace without names it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of("-D", cluster.toString()));
        command.addAll(List.of(arguments));
        var output = Files.createTempFile("kaikaku-" + program, ".log");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.onExit().join().exitValue() != 0) {
                throw new IOException(program + " failed: " + Files.readString(output));
            }
        } finally {
            Files.delete(output);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
