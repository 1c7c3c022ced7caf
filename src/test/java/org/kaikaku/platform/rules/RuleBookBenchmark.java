package org.kaikaku.platform.rules;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** How long one step of an interview takes over 200 made-up rules; run it by hand. Not a test: figures depend on the machine. */
final class RuleBookBenchmark {
    private static final int RULES = 200;

    private final Random random = new Random(7);
    private final City city = new City();
    private final List<String> family = new ArrayList<>();
    private final List<String> child = new ArrayList<>();

    public static void main(String[] args) {
        var benchmark = new RuleBookBenchmark();
        benchmark.write();
        benchmark.compile("first");
        var book = benchmark.compile("then");
        benchmark.interviews(book, 300);
        for (int round = 0; round < 3; round++) {
            print(benchmark.interviews(book, 200));
        }
    }

    private RuleBook compile(String when) {
        long start = cpu();
        var book = city.book();
        System.out.printf("%s compiled in %d ms%n", when, (cpu() - start) / 1_000_000);
        return book;
    }

    private static void print(long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%d steps: p50 %.3f ms, p99 %.3f ms, most %.3f ms%n",
                nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private void write() {
        for (int at = 0; at < 45; at++) {
            city.yesno("family.yes" + at);
            family.add("family.yes" + at);
        }
        for (int at = 0; at < 15; at++) {
            city.choice("family.choice" + at, "a", "b", "c", "d", "e");
            family.add("family.choice" + at);
        }
        for (int at = 0; at < 10; at++) {
            city.number("family.number" + at, 50);
            family.add("family.number" + at);
        }
        city.number("family.children", 6).repeated("child", "family.children");
        for (int at = 0; at < 8; at++) {
            city.yesno("child.yes" + at);
            child.add("child.yes" + at);
        }
        for (int at = 0; at < 40; at++) {
            city.implies(comparison(family), comparison(family));
        }
        city.implies("child.yes0", "!child.yes1").implies("child.yes2", "child.yes3");
        for (int at = 0; at < RULES - 20; at++) {
            city.rule("rule" + at, condition(family));
        }
        for (int at = 0; at < 20; at++) {
            city.rulePer("child", "child" + at, comparison(family) + " && (" + condition(child) + ")");
        }
    }

    private String condition(List<String> facts) {
        var parts = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(_ -> random.nextInt(3) == 0
                        ? "(" + comparison(facts) + " || " + comparison(facts) + ")"
                        : comparison(facts))
                .toList();
        return String.join(" && ", parts);
    }

    private String comparison(List<String> facts) {
        var fact = facts.get(random.nextInt(facts.size()));
        if (fact.contains("choice")) {
            return random.nextBoolean()
                    ? fact + " == \"" + "abcde".charAt(random.nextInt(5)) + "\""
                    : fact + " in [\"a\", \"c\"]";
        }
        return fact.contains("number")
                ? fact + " >= " + (1 + random.nextInt(5))
                : random.nextInt(4) == 0 ? "!" + fact : fact;
    }

    /** Each answers whatever is open until nothing is; how long every step took, in nanoseconds. */
    private long[] interviews(RuleBook book, int families) {
        List<Long> nanos = new ArrayList<>();
        for (int at = 0; at < families; at++) {
            Map<FactRef, Answer> known = new LinkedHashMap<>();
            while (true) {
                long start = cpu();
                var findings = book.find(known, city.keys(), City.TODAY);
                nanos.add(cpu() - start);
                if (findings.open().isEmpty()) {
                    break;
                }
                var open = List.copyOf(findings.open().keySet());
                var next = open.get(random.nextInt(open.size()));
                known.put(next, random.nextInt(12) == 0 ? new Answer.Unknown() : new Answer.Known(value(next.fact())));
            }
        }
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }

    /** This thread's own time, so that a busy machine does not blur the figures. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private Object value(String fact) {
        if (fact.contains("choice")) {
            return String.valueOf("abcde".charAt(random.nextInt(5)));
        }
        return fact.contains("yes") ? (Object) random.nextBoolean() : (Object) random.nextInt(4);
    }
}
