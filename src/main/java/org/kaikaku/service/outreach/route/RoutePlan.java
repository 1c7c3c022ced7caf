package org.kaikaku.service.outreach.route;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.outreach.route.RouteTask.Halt;

/** What the solver changes: which car goes to which halts, in which order. */
@PlanningSolution
public class RoutePlan {
    private @Nullable RouteTask task;

    @PlanningEntityCollectionProperty
    private List<Driven> cars = List.of();

    @ProblemFactCollectionProperty
    @ValueRangeProvider
    private List<Halt> halts = List.of();

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    /** For the solver, which clones. */
    public RoutePlan() {}

    RoutePlan(RouteTask task) {
        this.task = task;
        this.halts = task.halts();
        this.cars = IntStream.range(0, task.cars().size()).mapToObj(Driven::new).toList();
    }

    RouteTask task() {
        return java.util.Objects.requireNonNull(task);
    }

    // Getters and setters are what the solver reads and writes by.

    public List<Driven> getCars() {
        return cars;
    }

    public void setCars(List<Driven> cars) {
        this.cars = cars;
    }

    public List<Halt> getHalts() {
        return halts;
    }

    public void setHalts(List<Halt> halts) {
        this.halts = halts;
    }

    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }

    /** A car, and where it goes. */
    @PlanningEntity
    public static class Driven {
        @PlanningId
        private int car;

        @PlanningListVariable
        private List<Halt> halts = new ArrayList<>();

        /** For the solver, which clones. */
        public Driven() {}

        Driven(int car) {
            this.car = car;
        }

        public int getCar() {
            return car;
        }

        public void setCar(int car) {
            this.car = car;
        }

        public List<Halt> getHalts() {
            return halts;
        }

        public void setHalts(List<Halt> halts) {
            this.halts = halts;
        }
    }
}
