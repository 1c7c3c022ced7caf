package org.kaikaku.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaikaku.Kaikaku;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.identity.TokenScope;
import org.kaikaku.platform.identity.account.SignInAccounts;
import org.kaikaku.platform.identity.token.MakeToken;
import org.kaikaku.platform.language.Language;
import org.springframework.boot.SpringApplication;

/** A city hall in a process of its own, which a test kills. */
final class HouseToKill {
    static final String LOGIN = "kill@example.jp";
    /** May bring in files, both of the register and of the portal. */
    static final String CLERK = "0001";

    static final String PASSWORD = "a-long-password-1";

    private static final String READY = "ready ";

    private final Process process;
    private final String address;
    private final String management;
    private final String token;

    private HouseToKill(Process process, String address, String management, String token) {
        this.process = process;
        this.address = address;
        this.management = management;
        this.token = token;
    }

    public static void main(String[] args) {
        var house = SpringApplication.run(Kaikaku.class, args);
        var accounts = house.getBean(Accounts.class);
        if (!accounts.has(LOGIN)) {
            accounts.open(false, LOGIN, "消え 残る", PASSWORD, null, List.of());
            var roles = List.of(new Assignment(Role.ADMINISTRATOR, "*"), new Assignment(Role.RECEPTION, "shimin"));
            accounts.open(true, CLERK, "消え 係", PASSWORD, "shimin", roles);
        }
        var owner =
                house.getBean(SignInAccounts.class).find(LOGIN).orElseThrow().actor();
        var made = house.getBean(MakeToken.class).make("test", Set.copyOf(TokenScope.of(false)), 30, owner);
        var settings = house.getEnvironment();
        System.out.printf(
                "%s%s %s %s%n",
                READY,
                settings.getProperty("local.server.port"),
                settings.getProperty("local.management.port"),
                made instanceof MakeToken.Result.Made token ? token.signs() : made.toString());
    }

    /** Comes back once people can sign in. */
    static HouseToKill start(Path data) throws IOException {
        return start(
                data,
                Map.of("KAIKAKU_AUDIT_KEY", data.resolve("keys/audit-ed25519").toString()));
    }

    static HouseToKill start(Path data, Map<String, String> settings) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var builder = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Dkaikaku.fork=" + System.getProperty("kaikaku.fork", "1"),
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
        builder.environment().putAll(settings);
        var process = builder.start();
        var lines = process.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                var said = line.substring(READY.length()).split(" ");
                // A pipe that nobody reads fills up and holds the house.
                Thread.ofVirtual().start(() -> lines.lines().forEach(System.err::println));
                return new HouseToKill(process, "http://localhost:" + said[0], "http://localhost:" + said[1], said[2]);
            }
        }
        throw new IllegalStateException("The city hall ended before it opened");
    }

    /** What {@code ./kaikaku} does besides opening a house; empty settings leave things as they are. */
    static Said command(Path data, Map<String, String> settings, String limit, String... words) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ArrayList<>(List.of(
                "bash",
                "-c",
                limit + "exec \"$@\"",
                "kaikaku",
                java,
                "-XX:TieredStopAtLevel=1",
                "-Dkaikaku.fork=" + System.getProperty("kaikaku.fork", "1"),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Kaikaku.class.getName()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        builder.environment().put("KAIKAKU_DATA", data.toString());
        builder.environment().remove("KAIKAKU_DB_URL");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.onExit().join().exitValue(), said);
    }

    record Said(int code, String words) {}

    /** The port of health and figures, of a production house. */
    HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return get(management + path);
    }

    /** As a proxy hands on what came to it by https. */
    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return get(address + path, "X-Forwarded-Proto", "https");
    }

    private static HttpResponse<String> get(String address, String... headers)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    Caller caller(Language language) {
        return new Caller(address, language);
    }

    Program resident() {
        return Program.with(token, address);
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
