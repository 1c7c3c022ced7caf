package org.kaikaku.place.booking.lottery;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import javax.crypto.Mac;

/**
 * The draw itself: the same seed, public result and entries give the same winners on every machine. Whole numbers and hashes only, so that
 * anybody can write it again in any language ({@code docs/lottery.md}).
 */
final class Draw {
    private Draw() {}

    private record Scored(DrawFile.Entry entry, String score) {}

    /**
     * @param seed in hex, whose SHA-256 was published before
     * @param publicResult as it was announced; width and spaces make no difference
     */
    static List<DrawFile.Drawn> of(
            String seed,
            String publicResult,
            String entriesHash,
            List<DrawFile.Entry> entries,
            List<String> blocked,
            int wins) {
        var mac = Digests.mac(Digests.sha256(seed, plain(publicResult) + "\n" + entriesHash));
        var order = entries.stream()
                .map(entry -> new Scored(entry, score(mac, entry)))
                .sorted(Comparator.comparing(Scored::score)
                        .thenComparing(one -> one.entry().pseudonym()))
                .toList();
        var taken = new HashSet<>(blocked);
        var won = new HashMap<String, Integer>();
        var drawn = new ArrayList<DrawFile.Drawn>();
        for (var one : order) {
            var entry = one.entry();
            boolean wonNow = won.getOrDefault(entry.group(), 0) < wins
                    && entry.parts().stream().noneMatch(taken::contains);
            if (wonNow) {
                taken.addAll(entry.parts());
                won.merge(entry.group(), 1, Integer::sum);
            }
            drawn.add(new DrawFile.Drawn(entry.pseudonym(), wonNow));
        }
        return drawn;
    }

    /** The smallest of as many tickets as the entry has weight: twice as many tickets, twice the chance to come first. */
    private static String score(Mac mac, DrawFile.Entry entry) {
        var best = Digests.of(mac, entry.pseudonym() + "/1");
        for (int ticket = 2; ticket <= entry.weight(); ticket++) {
            var next = Digests.of(mac, entry.pseudonym() + "/" + ticket);
            best = next.compareTo(best) < 0 ? next : best;
        }
        return best;
    }

    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
