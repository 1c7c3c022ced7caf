package org.kaikaku.platform.payment.till;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Notes and coins (金種) in a till.
 *
 * @param counts how many of each, by its yen
 */
public record Pieces(Map<Integer, Integer> counts) {
    /** The notes and coins in use (通貨の単位及び貨幣の発行等に関する法律5条, 日本銀行法施行令13条), the greatest first. */
    public static final List<Integer> KINDS = List.of(10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10, 5, 1);

    public Pieces {
        counts = Map.copyOf(new TreeMap<>(counts));
    }

    public long total() {
        return counts.entrySet().stream()
                .mapToLong(kind -> (long) kind.getKey() * kind.getValue())
                .sum();
    }

    public int of(int kind) {
        return counts.getOrDefault(kind, 0);
    }
}
