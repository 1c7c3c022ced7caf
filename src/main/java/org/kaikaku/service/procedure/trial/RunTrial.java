package org.kaikaku.service.procedure.trial;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.PublishDraft;
import org.kaikaku.platform.jobs.Job;
import org.kaikaku.platform.jobs.Progress;
import org.kaikaku.platform.rules.FactProblem;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.Office;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks both versions about each family that applied in that time, some at a time; a node that dies leaves the rest to another. */
@Component
class RunTrial implements Job<RunTrial.Of> {
    private static final int AT_A_TIME = 200;

    private final Drafts drafts;
    private final Trials trials;
    private final Interviews interviews;
    private final Catalogues catalogues;
    private final PublishDraft files;
    private final Office office;
    private final TransactionTemplate together;

    RunTrial(
            Drafts drafts,
            Trials trials,
            Interviews interviews,
            Catalogues catalogues,
            PublishDraft files,
            Office office,
            TransactionTemplate together) {
        this.drafts = drafts;
        this.trials = trials;
        this.interviews = interviews;
        this.catalogues = catalogues;
        this.files = files;
        this.office = office;
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
        var draft = drafts.find(trial.draft()).orElseThrow();
        if (draft.version() != trial.wrote()) {
            throw new DraftBroken("It was rewritten since the trial was asked for");
        }
        var comparison = comparison(draft);
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
            together.executeWithoutResult(_ -> {
                trials.add(trial.id(), found);
                progress.done(some.size());
            });
        }
    }

    /** As the city's files will stand on the draft's first day, with it and without. */
    private Comparison comparison(Draft draft) {
        return switch (files.check(draft.path(), draft.text())) {
            case PublishDraft.Checked.Right(var file) -> {
                var today = catalogues.current();
                var day = file.effective().isAfter(today.on()) ? file.effective() : office.today();
                yield new Comparison(
                        catalogues.release(today.release(), day),
                        Catalogues.unpublished(files.on(day, file), day),
                        draft.procedure());
            }
            case PublishDraft.Checked.Wrong(var problems) -> throw new DraftBroken(problems.toString());
        };
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

    /** The draft was rewritten since, or another file was published with which it does not go together any more. */
    static class DraftBroken extends RuntimeException {
        DraftBroken(String problems) {
            super(problems);
        }
    }
}
