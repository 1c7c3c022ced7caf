package org.kaikaku;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.kaikaku.platform.payment.sandbox.SandboxProvider;
import org.kaikaku.platform.payment.sandbox.SandboxSettings;

/** {@code sandbox-payment}: a payment provider to try with, as a process of its own, until it is stopped. */
final class SandboxPaymentCommand {
    static final String NAME = "sandbox-payment";
    private static final int USAGE = 2;

    private SandboxPaymentCommand() {}

    /** The exit code: 0 stopped, 2 not understood or not possible. */
    static int run(PrintStream out, String... args) {
        try (var sandbox = SandboxProvider.start(SandboxSettings.of(args), Clock.systemUTC())) {
            out.printf("見本の決済 / The sandbox listens: %s%n", sandbox.address());
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
