package org.kaikaku.service.outreach.tablet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.outreach.Outings;
import org.kaikaku.service.outreach.Outings.Came;
import org.kaikaku.service.outreach.Outings.Marking;
import org.kaikaku.service.outreach.VanBooking;
import org.kaikaku.service.outreach.tablet.Item.Kind;
import org.kaikaku.service.outreach.tablet.Item.Outcome;
import org.kaikaku.service.outreach.tablet.Item.Reason;
import org.kaikaku.service.procedure.CounterAway;
import org.kaikaku.service.procedure.CounterAway.Taking;
import org.springframework.stereotype.Component;

/** Does what a device says was done, or says why a person must look at it first. */
@Component
class JudgeItem {
    private final Items items;
    private final Outings outings;
    private final CounterAway counter;
    private final Texts texts;

    JudgeItem(Items items, Outings outings, CounterAway counter, Texts texts) {
        this.items = items;
        this.outings = outings;
        this.counter = counter;
        this.texts = texts;
    }

    /** As the device saw it: what changed since is not passed over. */
    Outcome asSeen(Tablet.Core tablet, Item item, Actor actor) {
        var booking = item.booking();
        if (item.kind() == Kind.APPLICATION && item.application() == null) {
            return unreadable();
        }
        if (booking == null) {
            return item.kind() == Kind.APPLICATION ? apply(tablet, item, actor) : unreadable();
        }
        items.waitForOthers(booking);
        var now = outings.booking(booking).filter(found -> isOfThatDay(found, tablet));
        if (now.isEmpty()) {
            return new Outcome.Held(Reason.BOOKING_GONE, "");
        }
        int seen = seen(tablet.id(), item);
        return switch (item.kind()) {
            case MET -> mark(booking, Came.MET, seen, actor);
            case MISSED -> mark(booking, Came.MISSED, seen, actor);
            case APPLICATION -> {
                if (anotherApplied(tablet.id(), booking)) {
                    yield new Outcome.Held(Reason.OTHER_TABLET, "");
                }
                yield now.get().version() == seen
                        ? apply(tablet, item, actor)
                        : new Outcome.Held(
                                Reason.BOOKING_CHANGED, now.get().state().name());
            }
        };
    }

    /** As a person decided, who has seen both: whatever changed since. */
    Outcome asDecided(Tablet.Core tablet, Item item, Actor actor) {
        var booking = item.booking();
        if (item.kind() == Kind.APPLICATION) {
            return apply(tablet, item, actor);
        }
        if (booking == null) {
            return unreadable();
        }
        items.waitForOthers(booking);
        return outings.booking(booking)
                .map(now -> mark(booking, item.kind() == Kind.MET ? Came.MET : Came.MISSED, now.version(), actor))
                .orElseGet(() -> new Outcome.Held(Reason.BOOKING_GONE, ""));
    }

    private static boolean isOfThatDay(VanBooking booking, Tablet.Core tablet) {
        return booking.van().equals(tablet.van()) && booking.day().equals(tablet.day());
    }

    /** What the device itself changed does not count as changed meanwhile. */
    private int seen(UUID tablet, Item item) {
        return items.of(tablet).stream()
                .filter(one -> Objects.equals(one.item().booking(), item.booking()))
                .flatMap(one -> one.outcome() instanceof Outcome.Taken(var _, Integer after)
                        ? java.util.stream.Stream.of(after)
                        : java.util.stream.Stream.empty())
                .reduce((_, later) -> later)
                .orElse(Objects.requireNonNullElse(item.version(), -1));
    }

    private boolean anotherApplied(UUID tablet, UUID booking) {
        return items.ofBooking(booking).stream()
                .filter(one -> !one.tablet().equals(tablet) && one.item().kind() == Kind.APPLICATION)
                .anyMatch(one -> !(one.outcome() instanceof Outcome.Aside));
    }

    private Outcome mark(UUID booking, Came came, int version, Actor actor) {
        return switch (outings.mark(booking, came, version, actor)) {
            case Marking.Marked(var now) -> new Outcome.Taken(List.of(), now.version());
            case Marking.ChangedMeanwhile(var now) ->
                new Outcome.Held(Reason.BOOKING_CHANGED, now.state().name());
            case Marking.TooEarly _ -> new Outcome.Held(Reason.TOO_EARLY, "");
            case Marking.Gone _ -> new Outcome.Held(Reason.BOOKING_GONE, "");
        };
    }

    private Outcome apply(Tablet.Core tablet, Item item, Actor actor) {
        var application = item.application();
        if (application == null) {
            return unreadable();
        }
        var taking = counter.take(
                new CounterAway.Application(
                        application.event(),
                        application.release(),
                        application.on(),
                        application.facts(),
                        new LinkedHashSet<>(application.chosen()),
                        application.name(),
                        application.kana(),
                        application.proof(),
                        note(tablet, item, application)),
                actor);
        return switch (taking) {
            case Taking.Taken(var receipts) -> new Outcome.Taken(receipts, null);
            case Taking.Refused(var reason, var what) ->
                new Outcome.Held(Reason.REFUSED, (reason.name() + " " + what).strip());
        };
    }

    private String note(Tablet.Core tablet, Item item, Item.Application application) {
        return texts.say(
                Language.JA,
                "tablet.note",
                tablet.van(),
                tablet.day(),
                item.slip(),
                proof(application.proof()),
                tablet.crew(),
                Moments.said(item.deviceAt()));
    }

    private String proof(@Nullable String proof) {
        return texts.find("counter.proof." + proof).map(text -> text.ja()).orElse("");
    }

    private static Outcome unreadable() {
        return new Outcome.Held(Reason.UNREADABLE, "");
    }
}
