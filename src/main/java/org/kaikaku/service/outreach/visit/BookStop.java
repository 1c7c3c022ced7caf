package org.kaikaku.service.outreach.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.platform.reservation.Taking;
import org.kaikaku.service.outreach.VanBooking;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A turn at a stop for somebody: at once, since it is one form. */
@Service
public class BookStop {
    private final Turns turns;
    private final StopVisits visits;
    private final Reservations reservations;
    private final KeepStopVisit keep;
    private final TellVisitor tell;
    private final Clock clock;

    BookStop(
            Turns turns,
            StopVisits visits,
            Reservations reservations,
            KeepStopVisit keep,
            TellVisitor tell,
            Clock clock) {
        this.turns = turns;
        this.visits = visits;
        this.reservations = reservations;
        this.keep = keep;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * @param errand key of one that the stop offers
     * @param needs what the crew should know; may be empty
     */
    public record Wanted(String errand, VanBooking.Who who, String needs) {}

    public sealed interface Result {
        /** @param secret of its link; nobody is told it again */
        record Booked(UUID id, Secret secret) implements Result {}

        /** Somebody was quicker. */
        record Full() implements Result {}

        /** No turn begins then, none that can be booked now, or the errand is not done there. */
        record NoSuchTurn() implements Result {}
    }

    /** @param actor who books, also for somebody on the telephone; null for who has not signed in */
    @Transactional
    public Result book(Turns.At at, Instant start, Wanted wanted, @Nullable Actor actor) {
        if (!turns.given(at, actor) || !at.call().starts().contains(start) || !offers(at, wanted.errand())) {
            return new Result.NoSuchTurn();
        }
        var id = UUID.randomUUID();
        if (!(reservations.reserve(at.slot(start), StopVisit.Core.name(id)) instanceof Taking.Taken(var claim))) {
            return new Result.Full();
        }
        var secret = Secret.random();
        visits.add(new StopVisit.Booked(core(id, at, start, wanted), claim), secret, clock.instant());
        // Its number is the database's.
        if (visits.find(id).orElseThrow() instanceof StopVisit.Booked kept) {
            keep.write(kept, Act.CREATE, "お出かけ市役所を予約する", actor);
            tell.booked(kept);
        }
        return new Result.Booked(id, secret);
    }

    static boolean offers(Turns.At at, String errand) {
        return at.call().stop().errands().stream().anyMatch(one -> one.key().equals(errand));
    }

    static StopVisit.Core core(UUID id, Turns.At at, Instant start, Wanted wanted) {
        return new StopVisit.Core(
                id,
                0,
                at.outing().van().key(),
                at.outing().day(),
                at.call().stop().key(),
                wanted.errand(),
                start,
                at.call().end(start),
                wanted.who(),
                wanted.needs(),
                0);
    }

    /** Empty where the offer was over and somebody else has the turn now. Who was slow and lucky has it yet. */
    @Transactional
    public Optional<StopVisit.Booked> accept(StopVisit.Offered offered, @Nullable Actor actor) {
        return confirmed(offered).map(claim -> {
            var core = offered.core();
            var wanted = new StopVisit.Booked(core, claim);
            // Taken anew, its own offer has lapsed a moment ago, and the booking with it.
            var booked = claim.equals(offered.claim())
                    ? wanted
                    : visits.find(core.id())
                            .map(now -> wanted.after(now.core().version()))
                            .orElse(wanted);
            keep.save(booked, Act.CREATE, "お出かけ市役所を予約する", actor);
            tell.booked(booked);
            return booked;
        });
    }

    private Optional<UUID> confirmed(StopVisit.Offered offered) {
        if (reservations.confirm(offered.claim())) {
            return Optional.of(offered.claim());
        }
        var core = offered.core();
        return turns.find(core.stop(), core.day())
                .filter(at -> turns.given(at, null) && at.call().starts().contains(core.from()))
                .map(at -> reservations.reserve(at.slot(core.from()), core.name()))
                .filter(Taking.Taken.class::isInstance)
                .map(taking -> ((Taking.Taken) taking).claim());
    }
}
