package org.kaikaku.service.outreach.route;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.list.ListChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.list.ListSwapMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.list.kopt.KOptListMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.kaikaku.service.outreach.route.RouteTask.Halt;

/**
 * Finds a good order by construction and late acceptance (Timefold, community edition), where there are many halts by climbing and annealing,
 * mostly with {@link NearMoves}. The same task searches the same way; how far it comes in its time is the machine's.
 */
public final class SolveRoute {
    private static final long SEED = 20261130;

    /** From so many halts on, who must be served first is placed first, and what follows is first climbing, then annealing. */
    private static final int MANY = 200;

    /** Climbing ends where nothing better was found for this part of the time after which all ends. */
    private static final long CLIMBS = 60;

    /** So many near moves are tried for one of each other kind. */
    private static final double NEAR = 20;

    private SolveRoute() {}

    /**
     * @param lasting the longest that it searches
     * @param unimproved it ends earlier where nothing better was found for so long
     * @param better is told each time that something better is found: how long the way is
     * @return for each car of the task its halts in order
     */
    public static List<List<Halt>> solve(RouteTask task, Duration lasting, Duration unimproved, Consumer<Long> better) {
        if (task.halts().isEmpty()) {
            return task.cars().stream().map(_ -> List.<Halt>of()).toList();
        }
        var config = new SolverConfig()
                .withSolutionClass(RoutePlan.class)
                .withEntityClasses(RoutePlan.Driven.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(RouteScore.class))
                .withRandomSeed(SEED)
                .withPhases(phases(task, unimproved))
                .withTerminationConfig(
                        new TerminationConfig().withSpentLimit(lasting).withUnimprovedSpentLimit(unimproved));
        var solver = SolverFactory.<RoutePlan>create(config).buildSolver();
        solver.addEventListener(event -> {
            if (event.getNewBestScore() instanceof HardMediumSoftScore score) {
                better.accept(-score.mediumScore());
            }
        });
        return solver.solve(new RoutePlan(inOrder(task))).getCars().stream()
                .map(car -> List.copyOf(car.getHalts()))
                .toList();
    }

    /** The construction places them in this order. */
    private static RouteTask inOrder(RouteTask task) {
        return task.halts().size() < MANY
                ? task
                : new RouteTask(
                        task.cars(),
                        task.halts().stream()
                                .sorted(Comparator.comparingLong(Halt::due))
                                .toList(),
                        task.metres(),
                        task.seconds());
    }

    private static PhaseConfig<?>[] phases(RouteTask task, Duration unimproved) {
        var construction = new ConstructionHeuristicPhaseConfig();
        var accepting = new LocalSearchPhaseConfig().withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE);
        return task.halts().size() < MANY
                ? new PhaseConfig<?>[] {construction, accepting}
                : new PhaseConfig<?>[] {construction, climbing(unimproved), annealing(task)};
    }

    private static LocalSearchPhaseConfig climbing(Duration unimproved) {
        return new LocalSearchPhaseConfig()
                .withLocalSearchType(LocalSearchType.HILL_CLIMBING)
                .withMoveSelectorConfig(near())
                .withTerminationConfig(new TerminationConfig()
                        .withUnimprovedMillisecondsSpentLimit(Math.max(1, unimproved.toMillis() / CLIMBS)));
    }

    /** Begins so warm that going to the nearest other halt and back is easily put up with. */
    private static LocalSearchPhaseConfig annealing(RouteTask task) {
        return new LocalSearchPhaseConfig()
                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                        .withSimulatedAnnealingStartingTemperature(
                                HardMediumSoftScore.of(0, toNearest(task), 0).toString()))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                .withMoveSelectorConfig(new UnionMoveSelectorConfig()
                        .withMoveSelectors(
                                near().withFixedProbabilityWeight(NEAR),
                                new ListChangeMoveSelectorConfig().withFixedProbabilityWeight(1.0),
                                new ListSwapMoveSelectorConfig().withFixedProbabilityWeight(1.0),
                                new KOptListMoveSelectorConfig().withFixedProbabilityWeight(1.0)));
    }

    /** The mean way from a halt to the nearest other. */
    private static long toNearest(RouteTask task) {
        return Math.round(task.halts().stream()
                .mapToLong(from -> task.halts().stream()
                        .filter(to -> to != from)
                        .mapToLong(to -> task.metres()[from.node()][to.node()])
                        .min()
                        .orElse(0))
                .average()
                .orElse(0));
    }

    private static MoveIteratorFactoryConfig near() {
        return new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(NearMoves.class);
    }
}
