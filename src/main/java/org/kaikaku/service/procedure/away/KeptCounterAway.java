package org.kaikaku.service.procedure.away;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kaikaku.platform.audit.Sight;
import org.kaikaku.platform.city.release.NoSuchRelease;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactProblem;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.RuleBook.Verdict;
import org.kaikaku.service.procedure.CounterAway;
import org.kaikaku.service.procedure.CounterAway.Taking.Refused;
import org.kaikaku.service.procedure.api.Answered;
import org.kaikaku.service.procedure.counter.Desk;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.NoSuchDefinition;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.Questioning;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what a device brought by the rules of the house, before anything is written. */
@Service
class KeptCounterAway implements CounterAway {
    private final Catalogues catalogues;
    private final WriteDefinitions write;
    private final SubmitFromAway submit;
    private final Told told;
    private final Office office;

    KeptCounterAway(Catalogues catalogues, WriteDefinitions write, SubmitFromAway submit, Told told, Office office) {
        this.catalogues = catalogues;
        this.write = write;
        this.submit = submit;
        this.told = told;
        this.office = office;
    }

    @Override
    public List<Entry> entries(Collection<Receipt> receipts, Sight why) {
        return told.of(receipts, why);
    }

    @Override
    public Definitions definitions(Collection<String> procedures) {
        return write.of(catalogues.current(), procedures, office.today());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Taking take(Application application, Actor actor) {
        actor.must(Right.RECEIVE);
        try {
            var catalogue = catalogues.release(application.release(), application.on());
            catalogue.event(application.event());
            return take(application, catalogue, actor);
        } catch (NoSuchDefinition | NoSuchRelease unknown) {
            return new Refused(Reason.UNKNOWN_DEFINITION, application.event());
        } catch (FactProblem problem) {
            return new Refused(Reason.IMPOSSIBLE_FACT, problem.fact());
        }
    }

    private Taking take(Application application, Catalogue catalogue, Actor actor) {
        var today = office.today();
        var said = Answered.read(application.facts(), catalogue, today);
        var chosen = application.chosen().stream()
                .map(one -> new Rule.Ref(one.procedure(), one.index()))
                .toList();
        if (chosen.isEmpty()) {
            return new Refused(Reason.NOTHING_CHOSEN, "");
        }
        if (!isProof(application.proof())) {
            return new Refused(Reason.NO_PROOF, application.proof());
        }
        var refused = refused(application.event(), catalogue, said, chosen, today);
        return refused.isEmpty()
                ? new Taking.Taken(submit.submit(application, catalogue, said, chosen, actor))
                : refused.getFirst();
    }

    private static boolean isProof(String proof) {
        return Arrays.stream(org.kaikaku.service.procedure.counter.visit.Proof.values())
                .anyMatch(one -> one.inPerson() && one.name().equals(proof));
    }

    private static List<Refused> refused(
            String event, Catalogue catalogue, Map<FactRef, Answer> said, List<Rule.Ref> chosen, LocalDate today) {
        var questioning = new Questioning(catalogue, event, said, Office.closed(catalogue), today);
        var verdicts = questioning.findings().verdicts();
        var refused = new ArrayList<Refused>();
        for (var ref : chosen) {
            if (verdicts.get(ref) != Verdict.APPLIES || !Desk.takenHere(catalogue.procedure(ref.rule()))) {
                refused.add(new Refused(Reason.DOES_NOT_APPLY, ref.rule()));
            }
        }
        if (refused.isEmpty()) {
            questioning
                    .nextDetail(chosen)
                    .ifPresent(open -> refused.add(new Refused(
                            Reason.INCOMPLETE, open.refs().getFirst().toString())));
        }
        return refused;
    }
}
