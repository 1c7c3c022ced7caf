package org.kaikaku.place.booking.lottery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who moves up where somebody cannot have what they won (繰上当選). From the published file and who has something alone, so that anybody comes
 * to the same ({@code docs/lottery.md}).
 */
final class NextInOrder {
    private NextInOrder() {}

    /**
     * Those who did not win, in the order of the draw, that need some of what was left and nothing that is taken, and whose registration has
     * not as many wins as it may.
     *
     * @param left pseudonym of the entry that cannot have it
     * @param having pseudonyms of all that have something
     */
    static List<String> after(DrawFile file, String left, Set<String> having) {
        var entries = file.entries().stream().collect(Collectors.toMap(DrawFile.Entry::pseudonym, Function.identity()));
        var freed = entries.get(left);
        var results = file.results();
        if (freed == null || results == null) {
            return List.of();
        }
        var taken = new HashSet<>(file.blocked());
        var wins = new HashMap<String, Integer>();
        having.stream().filter(entries::containsKey).map(entries::get).forEach(entry -> {
            taken.addAll(entry.parts());
            wins.merge(entry.group(), 1, Integer::sum);
        });
        return results.stream()
                .filter(drawn -> !drawn.won() && !having.contains(drawn.pseudonym()))
                .map(drawn -> entries.get(drawn.pseudonym()))
                .filter(entry -> wins.getOrDefault(entry.group(), 0) < file.wins())
                .filter(entry -> entry.parts().stream().anyMatch(freed.parts()::contains))
                .filter(entry -> entry.parts().stream().noneMatch(taken::contains))
                .map(DrawFile.Entry::pseudonym)
                .toList();
    }
}
