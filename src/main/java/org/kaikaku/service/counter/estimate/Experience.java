package org.kaikaku.service.counter.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaikaku.service.counter.ticket.Standing;

/**
 * How long people waited who stood in a queue the same way. A wait is measured in turns, minutes for each person before and oneself, shared by
 * the desks that are open; turns of many waits are sorted, and the tenth, the middle and the ninetieth of a hundred are told. Nothing is assumed
 * about how waits are spread, and what desks do beside calling (a break, somebody urgent, somebody who never came) is in the record already.
 */
public final class Experience {
    /** Fewer waits than these tell nothing about one in ten. */
    private static final int ENOUGH = 40;

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    /** Queues of about the same length: up to so many people before. */
    private static final int[] LENGTHS = {0, 1, 2, 4, 7, 11, 16, 25};

    private final Map<Kind, double[]> turns = new HashMap<>();

    /** @param length -1 where a desk is free for them */
    private record Kind(String service, int length) {
        static Kind of(String service, Standing standing) {
            if (standing.isNext()) {
                return new Kind(service, -1);
            }
            int length = Arrays.binarySearch(LENGTHS, standing.ahead());
            return new Kind(service, length >= 0 ? length : Math.min(-length - 1, LENGTHS.length));
        }
    }

    private Experience(Map<Kind, List<Double>> known) {
        known.forEach((kind, each) -> turns.put(
                kind, each.stream().mapToDouble(Double::doubleValue).sorted().toArray()));
    }

    public static Experience of(Collection<Wait> waits) {
        var known = new HashMap<Kind, List<Double>>();
        waits.stream()
                .filter(wait -> wait.standing().desks() > 0)
                .forEach(wait -> known.computeIfAbsent(Kind.of(wait.service(), wait.standing()), _ -> new ArrayList<>())
                        .add(wait.minutes() / turn(wait.standing())));
        return new Experience(known);
    }

    boolean isEmpty() {
        return turns.isEmpty();
    }

    /** Empty where no desk is open, or where too few have waited like that. */
    public Optional<Turn> turn(String service, Standing standing) {
        if (standing.desks() == 0) {
            return Optional.empty();
        }
        var like = turns.get(Kind.of(service, standing));
        if (like == null || like.length < ENOUGH) {
            return Optional.empty();
        }
        double one = turn(standing);
        return Optional.of(Turn.of(one * at(like, LOW), one * at(like, 0.5), one * at(like, HIGH)));
    }

    private static double turn(Standing standing) {
        return standing.isNext() ? 1 : (standing.ahead() + 1.0) / standing.desks();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
