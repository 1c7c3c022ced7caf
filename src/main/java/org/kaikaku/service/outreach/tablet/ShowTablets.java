package org.kaikaku.service.outreach.tablet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.outreach.Outings;
import org.kaikaku.service.outreach.VanBooking;
import org.kaikaku.service.outreach.resident.Said;
import org.kaikaku.service.outreach.tablet.Item.Kept;
import org.kaikaku.service.outreach.tablet.Item.Outcome;
import org.kaikaku.service.outreach.tablet.Item.Reason;
import org.kaikaku.service.procedure.CounterAway;
import org.springframework.stereotype.Component;

/** What the office sees of the tablets. */
@Component
class ShowTablets {
    private static final int DAYS_BACK = 60;
    private static final String AT = "/staff/outreach/tablets/";

    private final Tablets tablets;
    private final Items items;
    private final Outings outings;
    private final CounterAway counter;
    private final AskAnew askAnew;
    private final Clock clock;

    ShowTablets(Tablets tablets, Items items, Outings outings, CounterAway counter, AskAnew askAnew, Clock clock) {
        this.tablets = tablets;
        this.items = items;
        this.outings = outings;
        this.counter = counter;
        this.askAnew = askAnew;
        this.clock = clock;
    }

    TabletsView list(Actor actor) {
        var theirs = tablets
                .since(LocalDate.ofInstant(clock.instant(), City.ZONE).minusDays(DAYS_BACK))
                .stream()
                .filter(tablet -> actor.may(Right.RECEIVE, tablet.core().division()))
                .toList();
        var held = items.held();
        var byId = tablets.of(held.stream().map(Kept::tablet).distinct().toList()).stream()
                .map(Tablet::core)
                .filter(core -> actor.may(Right.RECEIVE, core.division()))
                .collect(Collectors.toMap(Tablet.Core::id, core -> core));
        return new TabletsView(
                held.stream()
                        .filter(kept -> byId.containsKey(kept.tablet()))
                        .map(kept -> row(kept, Objects.requireNonNull(byId.get(kept.tablet()))))
                        .toList(),
                theirs.stream().map(ShowTablets::line).toList());
    }

    private static TabletsView.Row row(Kept kept, Tablet.Core tablet) {
        return new TabletsView.Row(
                at(kept),
                Said.day(tablet.day()),
                tablet.van(),
                "tablet.kind." + kept.item().kind(),
                kept.item().slip(),
                who(kept),
                reason(kept),
                Moments.said(kept.receivedAt()));
    }

    private static TabletsView.Line line(Tablet tablet) {
        var core = tablet.core();
        return new TabletsView.Line(
                core.id().toString(),
                Said.day(core.day()),
                core.van(),
                core.mark(),
                core.name(),
                core.crew(),
                Moments.said(core.heardAt()),
                state(tablet),
                tablet instanceof Tablet.Loaded);
    }

    TabletView tablet(UUID id, Actor actor) {
        var tablet = find(id, actor);
        var core = tablet.core();
        return new TabletView(
                id.toString(),
                Said.day(core.day()),
                core.van(),
                core.mark(),
                core.name(),
                core.crew(),
                state(tablet),
                tablet instanceof Tablet.Loaded,
                items.of(id).stream()
                        .map(kept -> new TabletView.Row(
                                at(kept),
                                "tablet.kind." + kept.item().kind(),
                                kept.item().slip(),
                                receipts(kept),
                                Moments.said(kept.item().deviceAt()),
                                Moments.said(kept.receivedAt()),
                                kept.skew().toSeconds(),
                                state(kept)))
                        .toList());
    }

    ItemView item(UUID id, UUID key, Actor actor) {
        return item(id, key, Typed.NOTHING, actor);
    }

    /**
     * What somebody typed that must be mended.
     *
     * @param problem key of a text; null for none
     * @param words why it is put aside
     * @param anew by the names of the fields of what was asked anew
     */
    record Typed(@Nullable String problem, String words, Map<String, String> anew) {
        static final Typed NOTHING = new Typed(null, "", Map.of());
    }

    ItemView item(UUID id, UUID key, Typed typed, Actor actor) {
        var tablet = find(id, actor).core();
        var kept = items.find(id, key).orElseThrow(NoSuchTablet::new);
        var item = kept.item();
        var decision = kept.decision();
        var application = item.application();
        return new ItemView(
                at(kept),
                (tablet.mark() + " " + tablet.name()).strip() + " " + tablet.day() + " " + tablet.crew(),
                "tablet.kind." + item.kind(),
                state(kept),
                reason(kept),
                what(kept),
                item.slip(),
                Moments.said(item.deviceAt()),
                Moments.said(kept.receivedAt()),
                kept.skew().toSeconds(),
                item.seen(),
                item.booking() == null ? null : now(item.booking()),
                who(kept),
                application == null ? List.of() : procedures(application),
                application == null ? List.of() : facts(kept, application),
                askAnew.view(kept, typed.anew()),
                receipts(kept),
                item.booking() == null ? List.of() : others(kept, item.booking()),
                decision == null
                        ? null
                        : new ItemView.Decided(decision.by(), Moments.said(decision.at()), decision.words()),
                kept.outcome() instanceof Outcome.Held,
                kept.outcome() instanceof Outcome.Aside,
                reason(kept).endsWith(Reason.UNREADABLE.name()),
                typed.problem(),
                typed.words());
    }

    private Tablet find(UUID id, Actor actor) {
        return tablets.find(id)
                .filter(tablet -> actor.may(Right.RECEIVE, tablet.core().division()))
                .orElseThrow(NoSuchTablet::new);
    }

    private ItemView.@Nullable Now now(UUID booking) {
        return outings.booking(booking).map(ShowTablets::now).orElse(null);
    }

    private static ItemView.Now now(VanBooking booking) {
        return new ItemView.Now(
                booking.shown(),
                Moments.said(booking.from()),
                booking.stop(),
                "tablet.booking." + booking.state(),
                booking.who().name());
    }

    private List<ItemView.Other> others(Kept kept, UUID booking) {
        var marks = new java.util.HashMap<UUID, String>();
        return items.ofBooking(booking).stream()
                .filter(one -> !one.tablet().equals(kept.tablet()))
                .map(one -> new ItemView.Other(
                        at(one),
                        marks.computeIfAbsent(one.tablet(), this::mark),
                        "tablet.kind." + one.item().kind(),
                        one.item().slip(),
                        state(one),
                        receipts(one)))
                .toList();
    }

    private String mark(UUID tablet) {
        return tablets.find(tablet).map(found -> found.core().mark()).orElse("");
    }

    private List<Text> procedures(Item.Application application) {
        var keys =
                application.chosen().stream().map(CounterAway.Choice::procedure).toList();
        var titles = counter.definitions(keys).procedures().stream()
                .collect(Collectors.toMap(CounterAway.Procedure::key, CounterAway.Procedure::title));
        return keys.stream()
                .map(key -> titles.getOrDefault(key, Text.same(key)))
                .toList();
    }

    private List<ItemView.Fact> facts(Kept kept, Item.Application application) {
        var keys =
                application.chosen().stream().map(CounterAway.Choice::procedure).toList();
        Map<String, CounterAway.Question> asked = counter.definitions(keys).facts().stream()
                .collect(Collectors.toMap(CounterAway.Question::key, question -> question));
        return application.facts().entrySet().stream()
                .filter(entry -> !kept.leftOut().contains(entry.getKey()))
                .map(entry -> {
                    var ref = FactRef.parse(entry.getKey());
                    var question = asked.get(ref.fact());
                    return new ItemView.Fact(
                            question == null ? Text.same(ref.fact()) : question.label(),
                            ref.index(),
                            value(question, entry.getValue()));
                })
                .toList();
    }

    /** As the office reads it, in Japanese. */
    private static String value(CounterAway.@Nullable Question question, @Nullable Object value) {
        if (question != null && value instanceof String key) {
            return question.options().stream()
                    .filter(option -> option.key().equals(key))
                    .map(option -> option.label().ja())
                    .findFirst()
                    .orElse(key);
        }
        return switch (value) {
            case null -> "わからない";
            case Boolean yes -> yes ? "はい" : "いいえ";
            default -> value.toString();
        };
    }

    private static String at(Kept kept) {
        return AT + kept.tablet() + "/items/" + kept.item().key();
    }

    private static String who(Kept kept) {
        var application = kept.item().application();
        return application == null ? "" : application.name();
    }

    private static List<String> receipts(Kept kept) {
        return kept.outcome() instanceof Outcome.Taken(var receipts, var _)
                ? receipts.stream().map(CounterAway.Receipt::number).toList()
                : List.of();
    }

    private static String state(Tablet tablet) {
        return "tablet.office.state."
                + switch (tablet) {
                    case Tablet.Loaded _ -> "LOADED";
                    case Tablet.Ended _ -> "ENDED";
                    case Tablet.Revoked _ -> "REVOKED";
                };
    }

    private static String state(Kept kept) {
        return "tablet.item."
                + switch (kept.outcome()) {
                    case Outcome.Taken _ -> "TAKEN";
                    case Outcome.Held _ -> "HELD";
                    case Outcome.Aside _ -> "ASIDE";
                };
    }

    private static String reason(Kept kept) {
        return switch (kept.outcome()) {
            case Outcome.Taken _ -> "";
            case Outcome.Held(var reason, var _) -> "tablet.reason." + reason;
            case Outcome.Aside(var reason, var _) -> "tablet.reason." + reason;
        };
    }

    private static String what(Kept kept) {
        return switch (kept.outcome()) {
            case Outcome.Taken _ -> "";
            case Outcome.Held(var _, var what) -> what;
            case Outcome.Aside(var _, var what) -> what;
        };
    }
}
