package org.kaikaku.service.outreach.route;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import ai.timefold.solver.core.preview.api.move.Move;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.kaikaku.service.outreach.route.RouteTask.Halt;

/**
 * Moves that bring together two halts near each other in place and time. Of all pairs of a thousand halts hardly any is worth trying; these
 * are, as granular neighbourhoods do it (P. Toth and D. Vigo, The granular tabu search, INFORMS Journal on Computing 15, 2003).
 */
public final class NearMoves implements MoveIteratorFactory<RoutePlan, Move<RoutePlan>> {
    /** So many that may come right after a halt. */
    private static final int NEIGHBOURS = 30;

    /** A second of waiting counts as this much of the way; a second too late as one. After T. Vidal and others, 2013. */
    private static final double WAITING = 0.2;

    private List<Halt> halts = List.of();
    private List<List<Halt>> next = List.of();

    @Override
    public void phaseStarted(ScoreDirector<RoutePlan> director) {
        var task = director.getWorkingSolution().task();
        halts = task.halts();
        next = halts.stream().map(halt -> near(task, halt)).toList();
    }

    /** Who may come right after it, the nearest first. */
    private static List<Halt> near(RouteTask task, Halt halt) {
        record Far(Halt other, double far) {}
        return task.halts().stream()
                .filter(other -> other != halt)
                .map(other -> new Far(other, far(task, halt, other)))
                .sorted(Comparator.comparingDouble(Far::far))
                .limit(NEIGHBOURS)
                .map(Far::other)
                .toList();
    }

    private static double far(RouteTask task, Halt from, Halt to) {
        long way = task.seconds()[from.node()][to.node()];
        long waits = Math.max(0, to.ready() - (from.due() + from.takes() + way));
        long late = Math.max(0, from.ready() + from.takes() + way - to.due());
        return task.metres()[from.node()][to.node()] + WAITING * waits + late;
    }

    @Override
    public long getSize(ScoreDirector<RoutePlan> director) {
        return (long) halts.size() * NEIGHBOURS * BringNear.How.values().length;
    }

    @Override
    public Iterator<Move<RoutePlan>> createOriginalMoveIterator(ScoreDirector<RoutePlan> director) {
        return Stream.<Move<RoutePlan>>empty().iterator();
    }

    /** Without end, unless there is nothing to bring together. */
    @Override
    public Iterator<Move<RoutePlan>> createRandomMoveIterator(
            ScoreDirector<RoutePlan> director, RandomGenerator random) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return halts.size() > 1;
            }

            @Override
            public Move<RoutePlan> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                int at = random.nextInt(halts.size());
                var near = next.get(at);
                return new BringNear(halts.get(at), near.get(random.nextInt(near.size())), how(random));
            }
        };
    }

    private static BringNear.How how(RandomGenerator random) {
        int drawn = random.nextInt(Arrays.stream(BringNear.How.values())
                .mapToInt(BringNear.How::weight)
                .sum());
        for (var how : BringNear.How.values()) {
            drawn -= how.weight();
            if (drawn < 0) {
                return how;
            }
        }
        throw new AssertionError(drawn);
    }
}
