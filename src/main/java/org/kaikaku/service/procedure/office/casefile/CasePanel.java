package org.kaikaku.service.procedure.office.casefile;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Application.AwaitingApproval;
import org.kaikaku.service.procedure.application.Application.CorrectionAsked;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Application.Received;
import org.kaikaku.service.procedure.application.Application.Withdrawn;
import org.kaikaku.service.procedure.application.Decision;
import org.kaikaku.service.procedure.correction.CorrectionQuestion;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.interview.QuestionView;
import org.kaikaku.service.procedure.office.Casework;
import org.kaikaku.service.procedure.office.CityTime;
import org.kaikaku.service.procedure.office.casefile.CaseView.Panel;

/** What somebody can do with a case in the state that it is in. */
public final class CasePanel {
    public static final List<String> PRESETS =
            List.of("fulfilled", "unfulfilled", "missing", "unreadable", "contradicts");

    private static final int DAYS_TO_MEND = 14;

    private CasePanel() {}

    /** @param held name of the paper that waits since its correction could not be taken; null where none does */
    static Panel of(
            Application application,
            Catalogue catalogue,
            Typed typed,
            @Nullable String held,
            Actor actor,
            Clock clock) {
        return switch (application) {
            case Received _ -> new Panel.Free();
            case InReview inReview -> inReview(inReview, catalogue, actor, clock);
            case CorrectionAsked asked -> waiting(asked, catalogue, typed.entered(), held);
            case AwaitingApproval awaiting -> approve(awaiting, actor);
            case Decided decided -> decided(decided.decision());
            case Withdrawn withdrawn -> new Panel.Withdrawn(withdrawn.reason());
        };
    }

    /** Nothing stands in the fields but what was typed: a clerk writes down what is said now, and some of it is not to be seen. */
    private static Panel waiting(
            CorrectionAsked asked, Catalogue catalogue, Typed.Entered entered, @Nullable String held) {
        var request = asked.request();
        var facts = request.facts().stream()
                .map(ref -> CaseFacts.label(catalogue, ref))
                .toList();
        var question = CorrectionQuestion.of(asked, catalogue)
                .map(one -> QuestionView.again(one, catalogue, entered.answers(), entered.problems()));
        return new Panel.Waiting(
                request.message(),
                facts,
                request.until(),
                request.by().name(),
                request.told() == null ? null : request.told().name(),
                question.orElse(null),
                held);
    }

    private static Panel approve(AwaitingApproval awaiting, Actor actor) {
        var proposal = awaiting.proposal();
        return new Panel.Approve(
                proposal.granted(),
                proposal.reason(),
                proposal.by().name(),
                actor.may(Right.DECIDE, awaiting.header().division()),
                proposal.by().account().equals(actor.account()));
    }

    private static Panel decided(Decision decision) {
        return new Panel.Decided(
                decision.granted(),
                decision.reason(),
                decision.by().name(),
                decision.documentNumber(),
                CityTime.day(decision.at()));
    }

    private static Panel inReview(InReview inReview, Catalogue catalogue, Actor actor, Clock clock) {
        if (!inReview.worker().account().equals(actor.account())) {
            return new Panel.WithColleague();
        }
        var procedure = catalogue.procedure(inReview.header().procedure());
        int open = (int) procedure.checks().stream()
                .filter(check -> !inReview.ticked().contains(check.key()))
                .count();
        return new Panel.Decide(
                open,
                Casework.entitled(procedure, inReview.header().division(), actor),
                inReview.header().account() == null,
                PRESETS,
                CityTime.day(clock.instant()).plusDays(DAYS_TO_MEND));
    }
}
