package org.kaikaku.platform.reservation.claim;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.platform.reservation.Moved;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.platform.reservation.Reserved;
import org.kaikaku.platform.reservation.Slot;
import org.kaikaku.platform.reservation.Taking;
import org.kaikaku.platform.reservation.Wish;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeepReservations implements Reservations {
    private final ClaimTable claims;
    private final WishTable wishes;
    private final Places places;
    private final TakeSlot takeSlot;
    private final GiveBack giveBack;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepReservations(
            ClaimTable claims,
            WishTable wishes,
            Places places,
            TakeSlot takeSlot,
            GiveBack giveBack,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.wishes = wishes;
        this.places = places;
        this.takeSlot = takeSlot;
        this.giveBack = giveBack;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Taking hold(Slot slot, String holder, Duration lasting) {
        var now = clock.instant();
        var taken = new Claim.Taken(UUID.randomUUID(), holder, slot, now, null, 0);
        return takeSlot.take(new Claim.Held(taken, now.plus(lasting)), now);
    }

    @Override
    @Transactional
    public Taking reserve(Slot slot, String holder) {
        var now = clock.instant();
        return takeSlot.take(new Claim.Reserved(new Claim.Taken(UUID.randomUUID(), holder, slot, now, null, 0)), now);
    }

    @Override
    @Transactional
    public boolean confirm(UUID hold) {
        var now = clock.instant();
        var reserved = claims.find(hold)
                .filter(Claim.Held.class::isInstance)
                .map(Claim.Held.class::cast)
                .flatMap(held -> held.confirm(now))
                .filter(claim -> claims.save(claim, now));
        reserved.map(Claim.Reserved::taken).ifPresent(taken -> {
            if (taken.wish() != null) {
                wishes.over(taken.wish());
            }
            events.publishEvent(new Reserved(taken.id(), taken.holder(), taken.slot()));
        });
        return reserved.isPresent();
    }

    @Override
    @Transactional
    public boolean release(UUID claim) {
        var found = claims.find(claim);
        if (found.isEmpty()) {
            return false;
        }
        var locked = giveBack.toLock(found.get().taken().slot());
        claims.lock(locked);
        return giveBack.end(found.get().release(clock.instant()), locked);
    }

    @Override
    @Transactional
    public Moving move(UUID claim, Slot to) {
        var now = clock.instant();
        var found = claims.find(claim);
        if (found.isEmpty()) {
            return Moving.GONE;
        }
        var taken = found.get().taken();
        var locked = new HashSet<>(giveBack.toLock(taken.slot()));
        locked.addAll(to.parts());
        claims.lock(locked);
        expire(to, locked);
        if (!places.freeBut(to, claim, now)) {
            return Moving.FULL;
        }
        if (!claims.move(taken, to)) {
            return Moving.GONE;
        }
        places.giveBack(claim);
        if (!places.take(claim, to, now)) {
            throw new TakenPastTheLock(to);
        }
        events.publishEvent(new Moved(claim, taken.holder(), taken.slot(), to));
        giveBack.offer(taken, locked, now);
        return Moving.MOVED;
    }

    private void expire(Slot slot, Set<String> locked) {
        var now = clock.instant();
        claims.over(slot, now).stream()
                .filter(held -> locked.containsAll(held.taken().slot().parts()))
                .forEach(held -> giveBack.end(held.expire(now), locked));
    }

    @Override
    public Set<Slot> free(List<Slot> slots) {
        return Set.copyOf(places.free(slots, clock.instant()));
    }

    @Override
    public boolean onHold(Slot slot) {
        return claims.onHold(slot, clock.instant());
    }

    @Override
    @Transactional
    public Optional<UUID> await(Wish wish) {
        var now = clock.instant();
        claims.lock(wish.slot().parts());
        if (wish.exact() && places.free(wish.slot(), now)) {
            return Optional.empty();
        }
        var id = UUID.randomUUID();
        wishes.add(id, wish, now);
        return Optional.of(id);
    }

    @Override
    @Transactional
    public boolean leave(UUID wish) {
        wishes.find(wish).ifPresent(waiting -> claims.lock(locks(waiting)));
        // What is read now stays so: nobody is offered anything while these are locked.
        var found = wishes.find(wish);
        if (found.isEmpty() || !wishes.over(wish)) {
            return false;
        }
        if (found.get().claim() != null) {
            release(found.get().claim());
        }
        return true;
    }

    @Override
    @Transactional
    public void fulfilled(UUID wish) {
        wishes.over(wish);
    }

    /** Also what the next in line needs, for whom the offer is meant then. */
    private Set<String> locks(WishTable.Waiting waiting) {
        var slot = waiting.wish().slot();
        var parts = new HashSet<>(slot.parts());
        parts.addAll(giveBack.toLock(slot));
        return parts;
    }

    @Override
    public Optional<Integer> before(UUID wish) {
        return wishes.before(wish);
    }

    @Override
    public Optional<Held> find(UUID claim) {
        var now = clock.instant();
        return claims.find(claim)
                .filter(found -> !(found instanceof Claim.Held held) || held.lasts(now))
                .map(found -> new Held(
                        claim,
                        found.taken().holder(),
                        found.taken().slot(),
                        found instanceof Claim.Held held ? held.until() : null));
    }

    /** Somebody wrote into the table without asking here; the move is undone. */
    static class TakenPastTheLock extends RuntimeException {
        private static final long serialVersionUID = 1;

        TakenPastTheLock(Slot slot) {
            super(slot.resource() + " from " + slot.from());
        }
    }
}
