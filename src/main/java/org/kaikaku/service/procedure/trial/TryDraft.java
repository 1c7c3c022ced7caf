package org.kaikaku.service.procedure.trial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a draft tried: on the families who applied in a time, or on the households of the register. */
@Service
class TryDraft {
    private final Trials trials;
    private final Jobs jobs;
    private final RunTrial run;
    private final RunOnRegister onRegister;
    private final Journal journal;
    private final Clock clock;

    TryDraft(Trials trials, Jobs jobs, RunTrial run, RunOnRegister onRegister, Journal journal, Clock clock) {
        this.onRegister = onRegister;
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
        add(id, draft, Trial.On.APPLIED, since, until, job, actor);
        journal.write(new Trace(actor.doer(), Act.CREATE, "手続の案を過去の案件で試す", null, "trial/" + id));
        return id;
    }

    @Transactional
    UUID onRegister(Draft draft, LocalDate today, Actor actor) {
        var id = UUID.randomUUID();
        var job = jobs.submit(
                onRegister, new RunOnRegister.Of(id), actor.account().toString());
        add(id, draft, Trial.On.REGISTER, today, today, job, actor);
        journal.write(new Trace(actor.doer(), Act.CREATE, "手続の案を今の住民記録で試す", null, "trial/" + id));
        return id;
    }

    private void add(UUID id, Draft draft, Trial.On on, LocalDate since, LocalDate until, JobId job, Actor actor) {
        trials.add(new Trial(
                id, draft.id(), draft.version(), on, since, until, job.value(), actor.name(), clock.instant()));
    }
}
