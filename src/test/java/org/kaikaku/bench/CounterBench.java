package org.kaikaku.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * The waiting hall with two nodes on one PostgreSQL: fifty desks empty one queue as fast as they can, checked ticket by ticket; then desks
 * call one by one while boards are open that ask every two seconds, as a browser does.
 */
public final class CounterBench {
    private static final int DESKS = 25;
    private static final int WAITING = Integer.getInteger("bench.waiting", 3000);
    private static final int BOARDS = Integer.getInteger("bench.boards", 500);
    private static final int PAUSE = 1000;
    private static final int FOLLOW = 2000;
    private static final Pattern NUMBER = Pattern.compile("[A-Z]-[0-9]{3,}");

    static final String SERVED = "served ";
    static final String CALLED = "called ";

    private final List<Node> nodes = new ArrayList<>();

    private CounterBench() {}

    public static void main(String[] args) throws Exception {
        var bench = new CounterBench();
        try {
            bench.start(cityWithOneQueue());
            bench.race(WAITING / 4, false);
            bench.race(WAITING, true);
            bench.boards();
        } finally {
            bench.nodes.forEach(node -> node.process.destroy());
        }
    }

    static void say(String line) {
        System.out.println(line);
    }

    static long micros() {
        var now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
    }

    private record Node(Process process, BufferedReader said, int port) {
        /** What it says until it is done. */
        void await() throws IOException {
            await("");
        }

        /** Lines with a mark, among whatever else it logs. */
        List<String> await(String mark) throws IOException {
            var lines = new ArrayList<String>();
            for (var line = said.readLine(); !line.equals("done") && !line.equals("ready"); line = said.readLine()) {
                if (line.startsWith(mark)) {
                    lines.add(line);
                }
            }
            return lines;
        }

        void tell(String line) throws IOException {
            process.outputWriter().append(line).append('\n').flush();
        }
    }

    /** One call: microseconds of the machine's clock. */
    private record Call(int number, long began, long called, long ended) {
        static Call read(String line) {
            var words = line.split(" ");
            return new Call(
                    Integer.parseInt(words[1]),
                    Long.parseLong(words[2]),
                    Long.parseLong(words[3]),
                    Long.parseLong(words[4]));
        }
    }

    /** One after the other, so that the first prepares the database. */
    private void start(Path city) throws Exception {
        var keys = Files.createTempDirectory("bench-keys");
        for (int i = 0; i < 2; i++) {
            int port = Integer.getInteger("bench.port", 8097) + i;
            var builder = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            CounterNode.class.getName(),
                            city.toString(),
                            String.valueOf(port),
                            String.valueOf(1 + i * DESKS),
                            String.valueOf(DESKS))
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment()
                    .putAll(Map.of(
                            "KAIKAKU_DATA",
                                    Files.createTempDirectory("bench-node").toString(),
                            "KAIKAKU_AUDIT_KEY", keys.resolve("audit").toString(),
                            "KAIKAKU_WEBHOOKS_KEY", keys.resolve("webhooks").toString()));
            var process = builder.start();
            var node = new Node(process, process.inputReader(), port);
            nodes.add(node);
            node.await();
        }
    }

    private void race(int waiting, boolean told) throws IOException {
        nodes.getFirst().tell("issue " + waiting);
        nodes.getFirst().await();
        for (var node : nodes) {
            node.tell("work");
        }
        var calls = new ArrayList<Call>();
        for (var node : nodes) {
            node.await(SERVED).stream().map(Call::read).forEach(calls::add);
        }
        check(calls, waiting);
        if (told) {
            print(calls);
        }
    }

    private static void check(List<Call> calls, int waiting) {
        long different = calls.stream().map(Call::number).distinct().count();
        if (calls.size() != waiting || different != waiting) {
            throw new IllegalStateException(
                    waiting + " waited, " + calls.size() + " were called, " + different + " different");
        }
        for (var one : calls) {
            if (calls.stream().anyMatch(other -> other.number() < one.number() && other.began() > one.called())) {
                throw new IllegalStateException("overtaken by " + one);
            }
        }
    }

    private static void print(List<Call> calls) {
        double seconds = (calls.stream().mapToLong(Call::ended).max().orElseThrow()
                        - calls.stream().mapToLong(Call::began).min().orElseThrow())
                / 1e6;
        var waits = calls.stream()
                .map(call -> (call.called() - call.began()) / 1e3)
                .sorted()
                .toList();
        System.out.printf(
                "race: 2 nodes, %d desks, %d tickets: each called once, none lost, nobody called after somebody behind them; %.0f visitors a second (call, came, finish); a call took ms p50 %.1f  p99 %.1f%n",
                2 * DESKS, calls.size(), calls.size() / seconds, at(waits, .5), at(waits, .99));
    }

    private void boards() throws Exception {
        nodes.getFirst().tell("issue " + 2 * DESKS);
        nodes.getFirst().await();
        var seen = new ConcurrentHashMap<String, Long>();
        var asked = new AtomicInteger();
        var failed = new AtomicInteger();
        var called = new HashMap<String, Long>();
        long began = micros();
        try (var http = HttpClient.newHttpClient();
                var clock = Executors.newScheduledThreadPool(4)) {
            for (int i = 0; i < BOARDS; i++) {
                var board = "board " + i;
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + nodes.get(i % 2).port + "/board"))
                        .build();
                clock.scheduleAtFixedRate(
                        () -> http.sendAsync(request, BodyHandlers.ofString()).whenComplete((answer, problem) -> {
                            asked.incrementAndGet();
                            if (problem != null || answer.statusCode() != 200) {
                                failed.incrementAndGet();
                                return;
                            }
                            long now = micros();
                            NUMBER.matcher(answer.body())
                                    .results()
                                    .forEach(number -> seen.putIfAbsent(board + " " + number.group(), now));
                        }),
                        FOLLOW + (long) i * FOLLOW / BOARDS,
                        FOLLOW,
                        TimeUnit.MILLISECONDS);
            }
            for (var node : nodes) {
                node.tell("call " + PAUSE);
                node.await(CALLED).forEach(line -> {
                    var words = line.split(" ");
                    called.put(words[1], Long.parseLong(words[2]));
                });
            }
            clock.schedule(() -> {}, 3L * FOLLOW, TimeUnit.MILLISECONDS).get();
            clock.shutdownNow();
        }
        print(called, seen, asked.get() / ((micros() - began) / 1e6), failed.get());
    }

    private static void print(Map<String, Long> called, Map<String, Long> seen, double rate, int failed) {
        var ages = new ArrayList<Double>();
        int missed = 0;
        for (var call : called.entrySet()) {
            for (int i = 0; i < BOARDS; i++) {
                var at = seen.get("board " + i + " " + call.getKey());
                if (at == null) {
                    missed++;
                } else {
                    ages.add((at - call.getValue()) / 1e6);
                }
            }
        }
        ages.sort(null);
        System.out.printf(
                "boards: %d open on 2 nodes, each asks every %.0f s (%.0f pages a second, %d failed); %d calls; from the call until a board shows it s p50 %.2f  p95 %.2f  max %.2f; %d of %d not seen%n",
                BOARDS,
                FOLLOW / 1e3,
                rate,
                failed,
                called.size(),
                at(ages, .5),
                at(ages, .95),
                ages.getLast(),
                missed,
                ages.size() + missed);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * share) - 1));
    }

    private static Path cityWithOneQueue() throws IOException {
        var city = Files.createTempDirectory("bench-city");
        try (var files = Files.walk(Path.of("city/mirai"))) {
            for (var file : files.toList()) {
                var copy = city.resolve(Path.of("city/mirai").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Files.writeString(city.resolve("counter.yaml"), hall());
        return city;
    }

    private static String hall() {
        var hall = new StringBuilder("""
                version: 1
                effective: 2026-04-01
                hall: {ja: 待合, easy: まつ ところ, en: Hall}
                gives-numbers: {from: "00:00", to: "23:59", every-day: true}
                web-at-once: 1
                colours: {busy-minutes: 15, crowded-minutes: 30}
                services:
                  - {key: queue, letter: Q, name: {ja: 受付, easy: うけつけ, en: Queue}, what: {ja: 受付, easy: うけつけ, en: Queue}, division: shimin, numbers: {from: 1, to: 99999}}
                errands:
                  - {key: errand, name: {ja: 用件, easy: ようけん, en: Errand}, services: [queue]}
                endings:
                  - {key: done, name: {ja: 済んだ, easy: おわった, en: Done}}
                desks:
                """);
        for (int desk = 1; desk <= 2 * DESKS; desk++) {
            hall.append("  - {key: \"%d\", name: {ja: %d番, easy: %d番, en: desk %d}, services: [queue]}%n"
                    .formatted(desk, desk, desk, desk));
        }
        return hall.toString();
    }
}
