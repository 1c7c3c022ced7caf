package org.kaikaku.service.counter.estimate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How often the told range held: told from earlier waits, held against later ones.
 *
 * @param told waits for which a range could be told
 * @param silent those for which none could
 * @param held share of the told ones that ended within their range
 * @param width of the range in the middle of all, in minutes
 */
public record BackTest(int told, int silent, double held, double width) {

    /** Empty where nothing could be told. */
    public static Optional<BackTest> of(Experience earlier, Collection<Wait> later) {
        var open = later.stream().filter(wait -> wait.standing().desks() > 0).toList();
        record Told(Wait past, Turn turn) {}
        var told = open.stream()
                .flatMap(wait ->
                        earlier.turn(wait.service(), wait.standing()).stream().map(turn -> new Told(wait, turn)))
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        long held = told.stream()
                .filter(one -> one.turn().holds(one.past().minutes()))
                .count();
        return Optional.of(new BackTest(
                told.size(),
                open.size() - told.size(),
                (double) held / told.size(),
                middle(told.stream().map(one -> one.turn().width()).sorted().toList())));
    }

    private static double middle(List<Long> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
