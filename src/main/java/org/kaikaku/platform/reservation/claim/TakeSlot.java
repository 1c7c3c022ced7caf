package org.kaikaku.platform.reservation.claim;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.kaikaku.platform.reservation.Reserved;
import org.kaikaku.platform.reservation.Slot;
import org.kaikaku.platform.reservation.Taking;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * One wins. Who asks for what is taken is told so after one look, and stands in no line; the others come one after another, so that whoever
 * loses learns it as soon as the winner has it.
 */
@Component
class TakeSlot {
    private final ClaimTable claims;
    private final Places places;
    private final GiveBack giveBack;
    private final ApplicationEventPublisher events;

    TakeSlot(ClaimTable claims, Places places, GiveBack giveBack, ApplicationEventPublisher events) {
        this.claims = claims;
        this.places = places;
        this.giveBack = giveBack;
        this.events = events;
    }

    Taking take(Claim.Standing wanted, Instant now) {
        var slot = wanted.taken().slot();
        if (!places.free(slot, now)) {
            return new Taking.Full();
        }
        expire(slot, now);
        if (!places.free(slot, now)) {
            return new Taking.Full();
        }
        claims.add(wanted);
        var id = wanted.taken().id();
        if (!places.take(id, slot, now)) {
            claims.remove(id);
            return new Taking.Full();
        }
        if (wanted instanceof Claim.Reserved) {
            events.publishEvent(new Reserved(id, wanted.taken().holder(), slot));
        }
        return new Taking.Taken(id);
    }

    /** Locks what the slot needs, and ends the holds on it whose time is over: who waits for their time comes before who asks only now. */
    private void expire(Slot slot, Instant now) {
        var parts = parts(slot, now);
        claims.lock(parts);
        claims.over(slot, now).stream()
                .filter(held -> parts.containsAll(held.taken().slot().parts()))
                .forEach(held -> giveBack.end(held.expire(now), parts));
    }

    private Set<String> parts(Slot slot, Instant now) {
        var parts = new HashSet<>(slot.parts());
        claims.over(slot, now)
                .forEach(held -> parts.addAll(giveBack.toLock(held.taken().slot())));
        return parts;
    }
}
