package org.kaikaku.service.procedure.office.allotment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.office.Casework;
import org.kaikaku.service.procedure.office.Colleague;
import org.kaikaku.service.procedure.office.Scope;
import org.kaikaku.service.procedure.office.allotment.AllotmentView.Line;
import org.kaikaku.service.procedure.office.allotment.Allotting.Ticked;
import org.springframework.stereotype.Service;

/** What would become of the ticked cases, asked of the cases themselves; nothing is written. */
@Service
class PreviewAllotment {
    private static final Unseen WHY = new Unseen("repeats of the inbox what was ticked there");

    private final Applications applications;
    private final Casework casework;
    private final Accounts accounts;

    PreviewAllotment(Applications applications, Casework casework, Accounts accounts) {
        this.applications = applications;
        this.casework = casework;
        this.accounts = accounts;
    }

    AllotmentView preview(Allotting wanted, String next, Actor actor) {
        var receipts = wanted.cases().stream().map(Ticked::receipt).toList();
        var found = applications.numbered(receipts, WHY).stream()
                .filter(one -> Scope.covers(actor, one.header().division()))
                .collect(Collectors.toMap(one -> one.header().receipt(), Function.identity()));
        var to = Optional.ofNullable(wanted.to())
                .flatMap(id -> wanted.claim() ? Optional.of(actor) : accounts.actor(id));
        var can = new ArrayList<Line>();
        var cannot = new ArrayList<Line>();
        for (var ticked : wanted.cases()) {
            var line = line(ticked, found.get(ticked.receipt()), to.orElse(null), wanted, actor);
            (line.problem() == null ? can : cannot).add(line);
        }
        return new AllotmentView(
                UUID.randomUUID(),
                wanted.claim(),
                to.map(Actor::account).orElse(null),
                to.map(Actor::name).orElse(null),
                can,
                cannot,
                wanted.claim() ? List.of() : colleagues(found.values().stream().toList()),
                next);
    }

    private Line line(Ticked ticked, @Nullable Application found, @Nullable Actor to, Allotting wanted, Actor actor) {
        var receipt = ticked.receipt().toString();
        if (found == null) {
            return new Line(ticked.value(), receipt, null, "", null, "office.allot.missing");
        }
        var worker = found.worker();
        return new Line(
                ticked.value(),
                receipt,
                casework.procedure(found.header()).title(),
                found.header().applicantName(),
                worker == null ? null : worker.name(),
                found.header().version() == ticked.version()
                        ? problem(found, to, wanted.claim(), actor)
                        : "office.allot.changed");
    }

    /** As long as nobody was chosen, what anybody could not have. */
    private static @Nullable String problem(Application found, @Nullable Actor to, boolean claim, Actor actor) {
        var whom = to == null ? actor : to;
        var outcome = claim
                ? ClaimApplication.outcome(found, Casework.worker(actor))
                : AssignApplication.outcome(found, whom, actor);
        return outcome instanceof Outcome.Refused(var why) ? "office.refused." + why : null;
    }

    private List<Colleague> colleagues(List<Application> cases) {
        return cases.stream()
                .map(one -> one.header().division())
                .distinct()
                .flatMap(division -> accounts.workersOf(division).stream())
                .map(colleague -> new Colleague(colleague.account(), colleague.name()))
                .distinct()
                .sorted(Comparator.comparing(Colleague::name))
                .toList();
    }
}
