package org.kaikaku.platform.payment.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** What the sandbox hands over, line by line: each yen that was taken or given back, and its own fee. */
final class Settlement {
    static final String HEADING = "line,payment,kind,amount,fee,at";
    private static final long PERCENT = 3;
    private static final long ALL = 100;

    private final List<String> lines = new CopyOnWriteArrayList<>();

    synchronized void add(String payment, String kind, long amount, Instant at) {
        long fee = kind.equals("capture") ? amount * PERCENT / ALL : 0;
        lines.add("%d,%s,%s,%d,%d,%s".formatted(lines.size() + 1, payment, kind, amount, fee, at));
    }

    String csv() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining("", HEADING + "\n", ""));
    }
}
