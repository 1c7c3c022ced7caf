package org.kaikaku.service.procedure.disposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.city.Keepings;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.disposal.DisposalsView.Typed;
import org.kaikaku.service.procedure.office.CityTime;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.stereotype.Service;

/** What is due, what was confirmed and what is held in the divisions of a member of staff. */
@Service
class ShowDisposals {
    private static final int LINES = 100;
    private static final int CONFIRMED = 50;

    private final Disposals disposals;
    private final Catalogues catalogues;
    private final Keepings keepings;
    private final Clock clock;

    ShowDisposals(Disposals disposals, Catalogues catalogues, Keepings keepings, Clock clock) {
        this.disposals = disposals;
        this.catalogues = catalogues;
        this.keepings = keepings;
        this.clock = clock;
    }

    DisposalsView show(Actor actor, @Nullable String problem, Typed typed) {
        var scope = Scope.of(actor);
        var now = clock.instant();
        return new DisposalsView(
                due(scope, actor),
                disposals.some(scope, CONFIRMED).stream()
                        .map(one -> confirmed(one, now, actor))
                        .toList(),
                disposals.held(scope).stream()
                        .map(held -> new DisposalsView.Held(
                                held.receipt(), name(held.division()), held.reason(), held.by(), held.at()))
                        .toList(),
                keepings.current().disposals(),
                problem,
                typed);
    }

    private List<DisposalsView.Group> due(Scope scope, Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var lines = disposals.due(scope, today, LINES);
        return disposals.counts(scope, today).stream()
                .map(count -> new DisposalsView.Group(
                        count.division(),
                        name(count.division()),
                        count.applications(),
                        count.papers(),
                        lines.stream()
                                .filter(line -> line.division().equals(count.division()))
                                .map(line -> new DisposalsView.Line(
                                        line.receipt(), procedure(line), line.title(), line.keptUntil()))
                                .toList(),
                        actor.may(Right.DECIDE, count.division())))
                .toList();
    }

    private DisposalsView.Confirmed confirmed(Disposal disposal, Instant now, Actor actor) {
        var one = disposal.confirmed();
        var state = switch (disposal) {
            case Disposal.Undone _ -> "undone";
            case Disposal.Done _ -> "done";
            case Disposal.Confirmed waiting -> waiting.undoable(now) ? "waiting" : "removing";
        };
        return new DisposalsView.Confirmed(
                one.id(),
                name(one.division()),
                one.papers(),
                one.by().name(),
                CityTime.day(one.at()),
                CityTime.day(one.due()),
                state,
                state.equals("waiting") && actor.may(Right.DECIDE, one.division()));
    }

    /** In the words of the rules that the application stayed on. */
    Text procedure(Disposals.Line line) {
        return catalogues
                .release(line.release(), line.on())
                .procedure(line.procedure())
                .title();
    }

    Text name(String division) {
        return catalogues
                .current()
                .city()
                .divisions()
                .newest(division)
                .map(Division::name)
                .orElseGet(() -> Text.same(division));
    }
}
