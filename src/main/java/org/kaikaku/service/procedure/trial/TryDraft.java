package org.kaikaku.service.procedure.trial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a draft tried on the families who applied in a time. */
@Service
class TryDraft {
    private final Trials trials;
    private final Jobs jobs;
    private final RunTrial run;
    private final Journal journal;
    private final Clock clock;

    TryDraft(Trials trials, Jobs jobs, RunTrial run, Journal journal, Clock clock) {
        this.trials = trials;
        this.jobs = jobs;
        this.run = run;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    UUID on(Draft draft, LocalDate since, LocalDate until, Actor actor) {
        var id = UUID.randomUUID();
        var job = jobs.submit(run, new RunTrial.Of(id), actor.account().toString());
        trials.add(
                new Trial(id, draft.id(), draft.version(), since, until, job.value(), actor.name(), clock.instant()));
        journal.write(new Trace(actor.doer(), Act.CREATE, "手続の案を過去の案件で試す", null, "trial/" + id));
        return id;
    }
}
