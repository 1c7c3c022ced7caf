package org.kaikaku;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.kaikaku.place.booking.sandbox.LockSandboxSettings;
import org.kaikaku.place.booking.sandbox.SandboxLocks;

/** {@code sandbox-locks}: locks of doors to try with, as a process of its own, until it is stopped. */
final class SandboxLocksCommand {
    static final String NAME = "sandbox-locks";
    private static final int USAGE = 2;

    private SandboxLocksCommand() {}

    /** The exit code: 0 stopped, 2 not understood or not possible. */
    static int run(PrintStream out, String... args) {
        try (var sandbox = SandboxLocks.start(LockSandboxSettings.of(args), Clock.systemUTC())) {
            out.printf("見本の錠 / The sandbox listens: %s%n", sandbox.address());
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            out.printf("できませんでした / Not possible: %s%n", e.getMessage());
            return USAGE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
