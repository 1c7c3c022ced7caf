package org.kaikaku.platform.database;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that writes a row, says so, and waits to be killed. */
class ApplicationToKill {
    public static void main(String[] args) throws IOException {
        var server = EmbeddedServer.start(Path.of(args[0]), "city");
        EmbeddedServerTest.owner(server)
                .sql("create table kept as select 1 as n")
                .update();
        System.out.println("confirmed");
        System.in.read();
    }

    static Process start(Path data) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ApplicationToKill.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var confirmed = process.inputReader().lines().anyMatch("confirmed"::equals);
        if (!confirmed) {
            throw new IllegalStateException("The application ended before it confirmed anything");
        }
        return process;
    }
}
