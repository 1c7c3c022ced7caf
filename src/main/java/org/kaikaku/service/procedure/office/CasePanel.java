package org.kaikaku.service.procedure.office;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Application.AwaitingApproval;
import org.kaikaku.service.procedure.application.Application.CorrectionAsked;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Application.Received;
import org.kaikaku.service.procedure.application.Application.Withdrawn;
import org.kaikaku.service.procedure.application.CorrectionRequest;
import org.kaikaku.service.procedure.application.Decision;
import org.kaikaku.service.procedure.application.Worker;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.office.CaseView.Panel;

/** What somebody can do with a case in the state that it is in. */
final class CasePanel {
    static final List<String> PRESETS = List.of("fulfilled", "unfulfilled", "missing", "unreadable", "contradicts");

    private static final int DAYS_TO_MEND = 14;

    private CasePanel() {}

    static Panel of(Application application, Catalogue catalogue, Actor actor, Clock clock) {
        return switch (application) {
            case Received _ -> new Panel.Free();
            case InReview inReview -> inReview(inReview, catalogue, actor, clock);
            case CorrectionAsked asked -> waiting(asked.request(), catalogue);
            case AwaitingApproval awaiting -> approve(awaiting, actor);
            case Decided decided -> decided(decided.decision());
            case Withdrawn withdrawn -> new Panel.Withdrawn(withdrawn.reason());
        };
    }

    private static Panel waiting(CorrectionRequest request, Catalogue catalogue) {
        var facts = request.facts().stream()
                .map(ref -> CaseFacts.label(catalogue, ref))
                .toList();
        return new Panel.Waiting(
                request.message(), facts, request.until(), request.by().name());
    }

    private static Panel approve(AwaitingApproval awaiting, Actor actor) {
        var proposal = awaiting.proposal();
        return new Panel.Approve(
                proposal.granted(),
                proposal.reason(),
                proposal.by().name(),
                actor.may(Role.CHIEF, awaiting.header().division()),
                proposal.by().account().equals(actor.account()));
    }

    private static Panel decided(Decision decision) {
        return new Panel.Decided(
                decision.granted(),
                decision.reason(),
                decision.by().name(),
                decision.documentNumber(),
                ShowCase.day(decision.at()));
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
                PRESETS,
                ShowCase.day(clock.instant()).plusDays(DAYS_TO_MEND));
    }

    static String state(Application application) {
        return switch (application) {
            case Received _ -> "RECEIVED";
            case InReview _ -> "IN_REVIEW";
            case CorrectionAsked _ -> "CORRECTION_ASKED";
            case AwaitingApproval _ -> "AWAITING_APPROVAL";
            case Decided _ -> "DECIDED";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }

    static @Nullable Worker worker(Application application) {
        return switch (application) {
            case InReview inReview -> inReview.worker();
            case CorrectionAsked asked -> asked.worker();
            case AwaitingApproval awaiting -> awaiting.worker();
            case Decided decided -> decided.decision().by();
            case Received _, Withdrawn _ -> null;
        };
    }

    static Set<String> ticked(Application application) {
        return switch (application) {
            case InReview inReview -> inReview.ticked();
            case CorrectionAsked asked -> asked.ticked();
            case AwaitingApproval awaiting -> awaiting.ticked();
            case Received _, Decided _, Withdrawn _ -> Set.of();
        };
    }
}
