package org.kaikaku.platform.payment.sandbox;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A payment as the sandbox keeps it: what was begun, taken and given back. */
final class SandboxPayment {
    private static final String DISPUTE = "dispute/";

    final String id;
    final long amount;
    final String description;
    final URI back;
    final Instant until;
    private final Map<String, Long> refunds = new LinkedHashMap<>();
    private long captured;
    private boolean over;

    SandboxPayment(String id, long amount, String description, URI back, Instant until) {
        this.id = id;
        this.amount = amount;
        this.description = description;
        this.back = back;
        this.until = until;
    }

    /** False where it is over, or was paid before. */
    synchronized boolean pay(Instant now) {
        if (over || captured > 0 || now.isAfter(until)) {
            return false;
        }
        captured = amount;
        over = true;
        return true;
    }

    /** What was taken stays taken. */
    synchronized void end() {
        over = true;
    }

    /** Once for each id. False where more would go back than was taken. */
    synchronized boolean refund(String refund, long yen) {
        if (refunds.containsKey(refund)) {
            return true;
        }
        if (yen < 1 || refunded() + yen > captured) {
            return false;
        }
        refunds.put(refund, yen);
        return true;
    }

    /**
     * Yen that whoever paid had taken back of what has not gone back yet.
     *
     * @param all half of it else, and at least one
     */
    synchronized long dispute(boolean all) {
        long rest = captured - refunded();
        long yen = all ? rest : (rest + 1) / 2;
        if (yen > 0) {
            refunds.put(DISPUTE + refunds.size(), yen);
        }
        return yen;
    }

    synchronized long captured() {
        return captured;
    }

    synchronized long refunded() {
        return refunds.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Ids of those that were asked for. */
    synchronized List<String> refunds() {
        return refunds.keySet().stream().filter(id -> !id.startsWith(DISPUTE)).toList();
    }

    synchronized boolean open() {
        return !over;
    }
}
