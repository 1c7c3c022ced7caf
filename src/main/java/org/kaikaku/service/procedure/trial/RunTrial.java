package org.kaikaku.service.procedure.trial;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.jobs.Job;
import org.kaikaku.platform.jobs.Progress;
import org.kaikaku.platform.rules.FactProblem;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.Interviews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks both versions about each family that applied in that time, some at a time; a node that dies leaves the rest to another. */
@Component
class RunTrial implements Job<RunTrial.Of> {
    private static final int AT_A_TIME = 200;

    private final Besides besides;
    private final Trials trials;
    private final Interviews interviews;
    private final TransactionTemplate together;

    RunTrial(Besides besides, Trials trials, Interviews interviews, TransactionTemplate together) {
        this.besides = besides;
        this.trials = trials;
        this.interviews = interviews;
        this.together = together;
    }

    record Of(UUID trial) {}

    @Override
    public String kind() {
        return "procedure.trial";
    }

    @Override
    public Class<Of> input() {
        return Of.class;
    }

    @Override
    public void run(Of of, Progress progress) {
        var trial = trials.find(of.trial()).orElseThrow();
        var comparison = besides.of(trial);
        var since = trial.since().atStartOfDay(City.ZONE).toInstant();
        var before = trial.until().plusDays(1).atStartOfDay(City.ZONE).toInstant();
        int total = interviews.submitted(comparison.events(), since, before);
        progress.total(total);
        for (int done = progress.done(); done < total; done += AT_A_TIME) {
            var some = interviews.submitted(comparison.events(), since, before, done, AT_A_TIME);
            if (some.isEmpty()) {
                return;
            }
            var found = found(some, comparison);
            int reached = done + some.size();
            together.executeWithoutResult(_ -> {
                trials.add(trial.id(), found);
                progress.done(reached);
            });
        }
    }

    private List<Found> found(List<Interview> some, Comparison comparison) {
        Map<UUID, List<Trials.Case>> cases = trials
                .casesOf(some.stream().map(Interview::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Trials.Case::interview));
        return some.stream()
                .flatMap(interview -> effects(interview, comparison).stream()
                        .map(effect -> found(
                                interview.id(),
                                effect,
                                comparison.key(),
                                cases.getOrDefault(interview.id(), List.of()))))
                .toList();
    }

    private static List<Effect> effects(Interview interview, Comparison comparison) {
        try {
            return comparison.of(interview.event(), interview.known(), interview.on());
        } catch (FactProblem saidInOldWords) {
            return List.of(new Effect(0, Change.OUTDATED, null, null));
        }
    }

    private static Found found(UUID interview, Effect effect, String procedure, List<Trials.Case> cases) {
        var own = cases.stream()
                .filter(one -> one.procedure().equals(procedure) && one.index() == effect.index())
                .findFirst()
                .or(() -> cases.stream().findFirst());
        return new Found(
                interview,
                effect.index(),
                effect.change(),
                own.map(Trials.Case::receipt).orElse(null),
                own.map(Trials.Case::division).orElse(null),
                own.map(Trials.Case::person).orElse(null),
                effect.daysLater());
    }
}
