package org.kaikaku.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Scanner;
import java.util.concurrent.atomic.LongAdder;

/**
 * Runs lifecycles for as long as it is told: one line {@code clients seconds} on the input gives one line {@code per second} on the
 * output, so that peers can take turns without starting anew.
 */
final class Driver {
    private Driver() {}

    interface Lifecycle {
        void run();
    }

    static HikariDataSource database() {
        var source = new HikariDataSource();
        source.setJdbcUrl(System.getenv("BENCH_URL"));
        source.setUsername(System.getenv("BENCH_USER"));
        source.setPassword(System.getenv().getOrDefault("BENCH_PASSWORD", ""));
        source.setMaximumPoolSize(16);
        return source;
    }

    static void serve(Lifecycle lifecycle) throws InterruptedException {
        System.out.println("ready");
        var input = new Scanner(System.in);
        while (input.hasNextInt()) {
            int clients = input.nextInt();
            var time = Duration.ofSeconds(input.nextInt());
            System.out.printf("%.1f%n", measure(lifecycle, clients, time));
        }
        System.exit(0);
    }

    private static double measure(Lifecycle lifecycle, int clients, Duration time) throws InterruptedException {
        var done = new LongAdder();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        var threads = new Thread[clients];
        for (int i = 0; i < clients; i++) {
            threads[i] = Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) {
                    lifecycle.run();
                    done.increment();
                }
            });
        }
        for (var thread : threads) {
            thread.join();
        }
        return done.sum() / ((System.nanoTime() - start) / 1e9);
    }
}
