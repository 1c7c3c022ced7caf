package org.kaikaku.service.counter.ticket;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.kaikaku.platform.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A node in a process of its own whose desks call until nobody waits, and say whom they called and when. */
class CallingNode {
    static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private final Tickets tickets;
    private final TransactionTemplate transaction;
    private final String queue;
    private final String node;

    private CallingNode(HikariDataSource data, String queue, String node) {
        this.tickets = new Tickets(JdbcClient.create(data));
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(data));
        this.queue = queue;
        this.node = node;
    }

    /** @param began, ended microseconds of the machine's clock */
    record Said(int number, long began, long ended) {
        static final String MARK = "called ";

        static Said read(String line) {
            var parts = line.split(" ");
            return new Said(Integer.parseInt(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
        }

        @Override
        public String toString() {
            return MARK + number + " " + began + " " + ended;
        }
    }

    static Process start(TestDatabase database, String queue, String node, int desks) throws Exception {
        var properties = database.properties();
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CallingNode.class.getName(),
                        properties.get("kaikaku.database.url") + "?currentSchema="
                                + properties.get("kaikaku.database.schema"),
                        (String) properties.get("kaikaku.database.user"),
                        (String) properties.get("kaikaku.database.password"),
                        queue,
                        node,
                        String.valueOf(desks))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Says ready once it has its connections, and begins at a line on its input. */
    public static void main(String[] args) throws Exception {
        int desks = Integer.parseInt(args[5]);
        try (var data = new HikariDataSource();
                var threads = Executors.newFixedThreadPool(desks)) {
            data.setJdbcUrl(args[0]);
            data.setUsername(args[1]);
            data.setPassword(args[2]);
            data.setMaximumPoolSize(desks);
            var calling = new CallingNode(data, args[3], args[4]);
            threads.invokeAll(Collections.nCopies(desks, () -> calling.tickets.leftOver(LocalDate.EPOCH)));
            System.out.println("ready");
            System.in.read();
            var work = new ArrayList<Callable<List<Said>>>();
            for (int desk = 0; desk < desks; desk++) {
                int own = desk;
                work.add(() -> calling.callAll(own));
            }
            for (var done : threads.invokeAll(work)) {
                done.get().forEach(System.out::println);
            }
        }
    }

    /** Each call at a desk of its own: nobody stands before a desk at which somebody stands. */
    private List<Said> callAll(int desk) {
        var said = new ArrayList<Said>();
        while (true) {
            long began = micros();
            var at = node + "-" + desk + "-" + said.size();
            var next = transaction.execute(
                    _ -> tickets.callNext(DAY, Set.of(queue), at, Instant.now()).orElse(null));
            if (next == null) {
                return said;
            }
            said.add(new Said(next.slip().number(), began, micros()));
        }
    }

    private static long micros() {
        var now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
    }
}
