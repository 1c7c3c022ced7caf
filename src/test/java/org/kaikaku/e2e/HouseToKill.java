package org.kaikaku.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.kaikaku.Kaikaku;
import org.kaikaku.platform.identity.Accounts;
import org.springframework.boot.SpringApplication;

/** A city hall in a process of its own, which a test kills. */
final class HouseToKill {
    static final String LOGIN = "kill@example.jp";
    static final String PASSWORD = "a-long-password-1";

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/");

    private final Process process;
    private final String address;

    private HouseToKill(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    public static void main(String[] args) {
        var house = SpringApplication.run(Kaikaku.class, args);
        var accounts = house.getBean(Accounts.class);
        if (!accounts.has(LOGIN)) {
            accounts.open(false, LOGIN, "消え 残る", PASSWORD, null, List.of());
        }
        System.out.println("ready");
    }

    /** Comes back once people can sign in. */
    static HouseToKill start(Path data) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var builder = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HouseToKill.class.getName(),
                        "--server.port=0",
                        "--kaikaku.demo=false")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("KAIKAKU_DATA", data.toString());
        builder.environment().remove("KAIKAKU_DB_URL");
        var process = builder.start();
        var lines = process.inputReader();
        var address = "";
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                address = "http://localhost:" + found.group(1);
            } else if (line.equals("ready")) {
                return new HouseToKill(process, address);
            }
        }
        throw new IllegalStateException("The city hall ended before it opened");
    }

    Program resident() {
        return Program.of(LOGIN, PASSWORD, address);
    }

    /** As {@code kill -9} does: nothing in it runs any more. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void stop() {
        process.destroy();
        process.onExit().join();
    }
}
