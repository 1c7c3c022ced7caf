package org.kaikaku.platform.staffing.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Personnel;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.staffing.WorkInHand;
import org.kaikaku.platform.staffing.grant.RoleWords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Files as whoever keeps the roles sees them. */
@Component
class ShowRoster {
    private final Rosters rosters;
    private final Changes changes;
    private final Planning planning;
    private final ApplyRoster apply;
    private final Consents consents;
    private final Personnel personnel;
    private final ObjectProvider<WorkInHand> work;
    private final RoleWords words;

    ShowRoster(
            Rosters rosters,
            Changes changes,
            Planning planning,
            ApplyRoster apply,
            Consents consents,
            Personnel personnel,
            ObjectProvider<WorkInHand> work,
            RoleWords words) {
        this.rosters = rosters;
        this.changes = changes;
        this.planning = planning;
        this.apply = apply;
        this.consents = consents;
        this.personnel = personnel;
        this.work = work;
        this.words = words;
    }

    RostersView all(@Nullable Problem problem) {
        var lines = rosters.latest().stream()
                .map(roster -> new RostersView.Line(
                        roster.head().id(),
                        roster.head().name(),
                        Wareki.text(roster.head().at().atZone(City.ZONE).toLocalDate()),
                        roster.head().uploader().name(),
                        roster.head().rows().size(),
                        state(roster)))
                .toList();
        return new RostersView(lines, changes.waiting().size(), problem);
    }

    RosterView one(Roster roster, String typed, @Nullable String problem) {
        return roster instanceof Roster.Applied applied ? applied(applied) : planned(roster, typed, problem);
    }

    private RosterView planned(Roster roster, String typed, @Nullable String problem) {
        var plan = planning.plan(roster.head().rows());
        var hands = hands(plan.changes().stream().map(ShowRoster::account).flatMap(Optional::stream));
        var lockedOut = plan.lockedOut();
        return new RosterView(
                roster.head().id(),
                roster.head().name(),
                state(roster),
                plan.changes().stream()
                        .map(change ->
                                line(change, account(change).map(hands::get).orElse(null), "would", false))
                        .toList(),
                plan.rejected(),
                plan.mark(),
                lockedOut == null ? null : Wareki.text(lockedOut),
                apply.takesTwo(plan),
                consents.waiting(
                                ApplyRoster.ACT,
                                ApplyRoster.object(roster.head().id()))
                        .orElse(null),
                0,
                roster instanceof Roster.Asked asked ? asked.reason() : typed,
                problem);
    }

    private RosterView applied(Roster.Applied applied) {
        var rows = changes.of(applied.head().id());
        var hands = hands(rows.stream().map(Planned::account));
        var today = planning.today();
        return new RosterView(
                applied.head().id(),
                applied.head().name(),
                state(applied),
                rows.stream().map(row -> line(row, hands, today)).toList(),
                List.of(),
                "",
                null,
                false,
                null,
                withoutPassword(rows).size(),
                applied.reason(),
                null);
    }

    private RosterView.Line line(Planned row, Map<UUID, Integer> hands, LocalDate today) {
        return line(
                row.change(),
                row.state() == Planned.State.UNDONE ? null : hands.get(row.account()),
                row.problem() == null ? row.state().name() : "held",
                row.undoable(today));
    }

    private RosterView.Line line(Change change, @Nullable Integer hands, String state, boolean undoable) {
        var office = change.office();
        return new RosterView.Line(
                change.line(),
                kind(change),
                change.name(),
                change.login(),
                office == null ? null : words.division(office),
                change.roles().stream().map(this::said).toList(),
                change.before().stream()
                        .filter(held -> !change.roles().contains(held))
                        .map(this::said)
                        .toList(),
                Wareki.text(change.day()),
                hands == null ? 0 : hands,
                state,
                undoable);
    }

    private Text said(Held held) {
        return words.said(held.role(), held.division());
    }

    /** Passwords that are made now; those of these joiners that were printed before are void. */
    RosterView.Slips slips(Roster.Applied applied, Actor actor) {
        var slips = withoutPassword(changes.of(applied.head().id())).stream()
                .map(row -> personnel
                        .firstPassword(row.account(), actor)
                        .map(password -> new RosterView.Slip(
                                row.change().name(),
                                row.change().login(),
                                Wareki.text(row.change().day()),
                                password)))
                .flatMap(Optional::stream)
                .toList();
        return new RosterView.Slips(applied.head().id(), slips);
    }

    private List<Planned> withoutPassword(List<Planned> rows) {
        var joiners = rows.stream()
                .filter(row -> row.change() instanceof Change.Join && row.state() != Planned.State.UNDONE)
                .toList();
        var without = personnel.withoutOwnPassword(
                joiners.stream().map(Planned::account).toList());
        return joiners.stream().filter(row -> without.contains(row.account())).toList();
    }

    private Map<UUID, Integer> hands(Stream<UUID> accounts) {
        var there = work.getIfAvailable();
        return there == null ? Map.of() : there.count(accounts.toList());
    }

    private static Optional<UUID> account(Change change) {
        return switch (change) {
            case Change.Join _ -> Optional.empty();
            case Change.Move move -> Optional.of(move.account());
            case Change.Leave leave -> Optional.of(leave.account());
        };
    }

    private static String kind(Change change) {
        return Objects.requireNonNull(change.getClass().getSimpleName()).toLowerCase(java.util.Locale.ROOT);
    }

    private static String state(Roster roster) {
        return switch (roster) {
            case Roster.Draft _ -> "draft";
            case Roster.Asked _ -> "asked";
            case Roster.Applied _ -> "applied";
        };
    }
}
