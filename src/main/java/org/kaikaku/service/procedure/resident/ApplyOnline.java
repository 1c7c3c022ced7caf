package org.kaikaku.service.procedure.resident;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Power;
import org.kaikaku.platform.mandate.NotInMandate;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.application.SubmitApplications;
import org.kaikaku.service.procedure.interview.Chosen;
import org.kaikaku.service.procedure.interview.Conversation;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.Match;
import org.kaikaku.service.procedure.interview.Office;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Submits what a resident chose, with its papers; all of it or nothing. */
@Service
class ApplyOnline {
    private final SubmitApplications submit;
    private final Applications applications;
    private final Interviews interviews;
    private final Papers papers;
    private final GatherPapers gather;

    ApplyOnline(
            SubmitApplications submit,
            Applications applications,
            Interviews interviews,
            Papers papers,
            GatherPapers gather) {
        this.gather = gather;
        this.submit = submit;
        this.applications = applications;
        this.interviews = interviews;
        this.papers = papers;
    }

    @Transactional
    UUID apply(
            Conversation talk, List<Rule.Ref> chosen, Map<Rule.Ref, List<Papers.Sent>> sent, String key, Actor actor) {
        var interview = talk.interview();
        var behalf = actor.behalf();
        if (!chosen.stream().allMatch(one -> actor.covers(Power.APPLY, interview.event(), one.rule()))) {
            throw new NotInMandate();
        }
        var of = new SubmitApplications.Case(
                interview.id(),
                interview.event(),
                interview.release(),
                interview.on(),
                Header.Channel.ONLINE,
                actor.owner(),
                interview.people().applicant(),
                interview.people().subject(),
                text(talk, "applicant.name", behalf == null ? actor.name() : behalf.name()),
                text(talk, "applicant.kana", ""),
                behalf == null ? null : new Header.Proxy(behalf.mandate(), behalf.proxy(), behalf.kind()));
        var submission = submit.submit(of, Chosen.of(talk, chosen), key, Office.days(talk.catalogue()), actor.doer());
        if (submission.fresh()) {
            submission
                    .applications()
                    .forEach(header -> sent.getOrDefault(new Rule.Ref(header.procedure(), header.index()), List.of())
                            .forEach(paper -> papers.attach(header.id(), paper)));
            gather.letGo(interview.id(), chosen);
            finish(talk, actor);
        }
        return submission.bundle();
    }

    private void finish(Conversation talk, Actor actor) {
        var id = talk.interview().id();
        var submitted = applications.submitted(id);
        if (ApplyPages.online(talk, actor).stream().map(Match::ref).allMatch(submitted::contains)) {
            interviews.finish(id);
        }
    }

    private static String text(Conversation talk, String fact, String otherwise) {
        return talk.interview().known().get(FactRef.of(fact)) instanceof Answer.Known(String text) ? text : otherwise;
    }
}
