package org.kaikaku.service.procedure.trial;

import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.JobProgress;
import org.kaikaku.platform.jobs.Jobs;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.office.CaseAddress;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a draft would have changed: counts, a picture, examples, a file. */
@Controller
@RequestMapping(TrialPages.PATH)
class TrialPages {
    static final String PATH = "/staff/trials";

    private final Trials trials;
    private final Drafts drafts;
    private final Catalogues catalogues;
    private final Jobs jobs;
    private final Journal journal;

    TrialPages(Trials trials, Drafts drafts, Catalogues catalogues, Jobs jobs, Journal journal) {
        this.trials = trials;
        this.drafts = drafts;
        this.catalogues = catalogues;
        this.jobs = jobs;
        this.journal = journal;
    }

    @GetMapping("/{id}")
    ModelAndView trial(@PathVariable UUID id, Actor actor) {
        var trial = find(id, actor);
        var job = jobs.progress(new JobId(trial.job())).orElseThrow(TrialPages::notFound);
        return Pages.show(
                "service/procedure/trial/trial",
                switch (trial.on()) {
                    case APPLIED -> onApplied(trial, job, actor);
                    case REGISTER -> onRegister(trial, job);
                });
    }

    private TrialView onApplied(Trial trial, JobProgress job, Actor actor) {
        var sum = trials.sum(trial.id());
        var found = job.state().ended() ? trials.examples(trial.id()) : List.<Found>of();
        tell(found, actor, trial.id());
        var examples = found.stream().map(one -> example(one, actor)).toList();
        return view(trial, job, sum.families(), Bars.of(sum.changes()), sum.sooner(), sum.later(), examples);
    }

    private TrialView onRegister(Trial trial, JobProgress job) {
        var counted = trials.counted(trial.id());
        int homes = counted.isEmpty() ? 0 : job.done();
        return view(trial, job, homes, Bars.rough(counted), 0, 0, List.of());
    }

    private TrialView view(
            Trial trial,
            JobProgress job,
            int families,
            List<TrialView.Bar> bars,
            int sooner,
            int later,
            List<TrialView.Example> examples) {
        return new TrialView(
                trial.id().toString(),
                trial.draft().toString(),
                trial.on() == Trial.On.REGISTER,
                procedure(trial).title(),
                Wareki.text(trial.since()),
                Wareki.text(trial.until()),
                job.state(),
                job.done(),
                job.total() == null ? 0 : job.total(),
                families,
                bars,
                sooner,
                later,
                examples);
    }

    @GetMapping("/{id}/effects.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id, Actor actor) {
        find(id, actor);
        var found = trials.all(id);
        tell(found, actor, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("effects.csv")
                                .build()
                                .toString())
                .body(EffectsCsv.of(found));
    }

    /** Those whose case is named learn it, though nothing of it is shown but its number. */
    private void tell(List<Found> found, Actor actor, UUID trial) {
        journal.write(found.stream()
                .filter(one -> one.person() != null)
                .map(one -> new Trace(actor.doer(), Act.LOOK, "手続の案で結果が変わる案件の一覧", one.person(), "trial/" + trial))
                .distinct()
                .toList());
    }

    private static TrialView.Example example(Found one, Actor actor) {
        var receipt = one.receipt();
        boolean theirs = receipt != null && one.division() != null && Scope.covers(actor, one.division());
        return new TrialView.Example(
                one.change(),
                receipt,
                receipt != null && theirs ? CaseAddress.of(receipt) : null,
                one.index(),
                one.daysLater());
    }

    private Trial find(UUID id, Actor actor) {
        Publishers.only(actor);
        var trial = trials.find(id).orElseThrow(TrialPages::notFound);
        Publishers.only(actor, procedure(trial));
        return trial;
    }

    private Procedure procedure(Trial trial) {
        return drafts.find(trial.draft())
                .map(draft -> catalogues.current().procedures().get(draft.procedure()))
                .orElseThrow(TrialPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
