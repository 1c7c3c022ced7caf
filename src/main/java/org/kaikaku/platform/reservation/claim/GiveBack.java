package org.kaikaku.platform.reservation.claim;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.platform.reservation.Expired;
import org.kaikaku.platform.reservation.Offered;
import org.kaikaku.platform.reservation.Released;
import org.kaikaku.platform.reservation.Slot;
import org.kaikaku.platform.reservation.Wish;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends a claim and offers its time to whoever waits first, before anybody else can have it: both happen under the same locks. */
@Component
class GiveBack {
    private final ClaimTable claims;
    private final WishTable wishes;
    private final Places places;
    private final ApplicationEventPublisher events;

    GiveBack(ClaimTable claims, WishTable wishes, Places places, ApplicationEventPublisher events) {
        this.claims = claims;
        this.wishes = wishes;
        this.places = places;
        this.events = events;
    }

    /** What must be locked before {@link #end} or {@link #offer}: also what those need who wait for a part of it. */
    Set<String> toLock(Slot slot) {
        var parts = new HashSet<>(slot.parts());
        wishes.waitingFor(slot.parts(), slot.blockedFrom(), slot.blockedUntil())
                .forEach(waiting -> parts.addAll(waiting.wish().slot().parts()));
        return parts;
    }

    /** False where somebody else changed it meanwhile. */
    boolean end(Claim.Over over, Collection<String> locked) {
        if (!claims.save(over, over.at())) {
            return false;
        }
        var taken = over.taken();
        places.giveBack(taken.id());
        if (taken.wish() != null) {
            wishes.passed(taken.wish());
        }
        events.publishEvent(
                over.expired()
                        ? new Expired(taken.id(), taken.holder(), taken.slot())
                        : new Released(taken.id(), taken.holder(), taken.slot()));
        offer(taken, locked, over.at());
        return true;
    }

    /** To each in their turn for whom enough is left; who has just let it pass is not asked again. */
    void offer(Claim.Taken given, Collection<String> locked, Instant now) {
        var slot = given.slot();
        wishes.waitingFor(slot.parts(), slot.blockedFrom(), slot.blockedUntil()).stream()
                .filter(waiting -> !waiting.id().equals(given.wish()))
                .filter(waiting -> locked.containsAll(waiting.wish().slot().parts()))
                .forEach(waiting -> offer(waiting.id(), waiting.wish(), slot, now));
    }

    private void offer(UUID id, Wish wish, Slot given, Instant now) {
        var wanted = wish.slot();
        if (!wish.exact()
                && (given.from().isBefore(wanted.from()) || given.until().isAfter(wanted.until()))) {
            return;
        }
        var slot = wish.exact() ? wanted : wanted.at(given.from(), given.until());
        if (slot.from().isAfter(now) && places.free(slot, now)) {
            hold(id, wish, slot, now);
        }
    }

    private void hold(UUID id, Wish wish, Slot slot, Instant now) {
        var latest = now.plus(wish.offerFor());
        var until = latest.isBefore(slot.from()) ? latest : slot.from();
        var held = new Claim.Held(new Claim.Taken(UUID.randomUUID(), wish.holder(), slot, now, id, 0), until);
        claims.add(held);
        if (places.take(held.taken().id(), slot, now)) {
            wishes.offered(id, held.taken().id());
            events.publishEvent(new Offered(id, held.taken().id(), wish.holder(), slot, until));
        } else {
            claims.remove(held.taken().id());
        }
    }
}
