package org.kaikaku.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, started once for the test JVM; it calls nobody. */
public final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /** Skips the test where there is no browser; where everything has to be proven (CI), that is a failure. */
    public static Browser running() {
        assumeTrue(
                program().isPresent() || System.getenv("CI") != null,
                "No Chromium in PATH, so nothing was tried in a browser");
        return Holder.BROWSER;
    }

    /** A device of its own, which keeps what pages keep in this folder, so that it can be switched off and on. */
    static BrowserContext device(Path home, int width) {
        return running()
                .browserType()
                .launchPersistentContext(
                        home,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(program().orElseThrow())
                                .setArgs(QUIET)
                                .setLocale("ja-JP")
                                .setTimezoneId("Asia/Tokyo")
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setViewportSize(width, 900));
    }

    private static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static class Holder {
        static final Browser BROWSER = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                program().orElseThrow(() -> new IllegalStateException("No Chromium in PATH")))
                        .setArgs(Stream.concat(QUIET.stream(), Stream.of("--lang=ja"))
                                .toList()));
    }
}
