package org.kaikaku.service.outreach.route;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.kaikaku.service.outreach.route.RoutePlan.Driven;

/** Hard: rules broken. Medium: the way. Soft: the time. Only the cars that a move touches are driven anew, each once. */
public class RouteScore implements IncrementalScoreCalculator<RoutePlan, HardMediumSoftScore> {
    private RoutePlan plan = new RoutePlan();
    private Drive.Day[] days = {};
    private final Set<Driven> touched = Collections.newSetFromMap(new IdentityHashMap<>());
    private long broken;
    private long metres;
    private long seconds;

    @Override
    public void resetWorkingSolution(RoutePlan working) {
        plan = working;
        days = new Drive.Day[working.getCars().size()];
        touched.clear();
        broken = 0;
        metres = 0;
        seconds = 0;
        for (var car : working.getCars()) {
            add(car);
        }
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        // There is only the list.
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        // There is only the list.
    }

    @Override
    public void beforeListVariableChanged(Object entity, String variable, int from, int to) {
        // What it was is known.
    }

    @Override
    public void afterListVariableChanged(Object entity, String variable, int from, int to) {
        if (entity instanceof Driven car) {
            touched.add(car);
        }
    }

    private void anew(Driven car) {
        var before = days[car.getCar()];
        broken -= before.broken().sum();
        metres -= before.metres();
        seconds -= before.returns() - before.leaves();
        add(car);
    }

    private void add(Driven car) {
        var day = Drive.of(plan.task(), plan.task().cars().get(car.getCar()), car.getHalts());
        days[car.getCar()] = day;
        broken += day.broken().sum();
        metres += day.metres();
        seconds += day.returns() - day.leaves();
    }

    @Override
    public HardMediumSoftScore calculateScore() {
        touched.forEach(this::anew);
        touched.clear();
        return HardMediumSoftScore.of(-broken, -metres, -seconds);
    }
}
