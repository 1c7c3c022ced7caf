package org.kaikaku.service.counter.ticket;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.counter.hall.HallClock;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a desk, lets it take a break, closes it. Whoever stands there is served to the end first. */
@Service
public class SitAtDesk {
    private final Halls halls;
    private final Sittings sittings;
    private final Tickets tickets;
    private final HallClock clock;

    SitAtDesk(Halls halls, Sittings sittings, Tickets tickets, HallClock clock) {
        this.halls = halls;
        this.sittings = sittings;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * @param takeOver whether to take the place of whoever sits there, with the ticket that stands there: their screen may be gone
     * @return why not; null when the desk is open
     */
    @Transactional
    public @Nullable Refusal open(String desk, boolean takeOver, Actor actor) {
        if (halls.current().desk(desk).isEmpty()) {
            return Refusal.NO_SUCH_DESK;
        }
        var now = clock.instant();
        var own = sittings.lock(actor.account());
        if (own.isPresent()) {
            return own.get().desk().equals(desk) ? null : Refusal.DESK_BUSY;
        }
        var there = sittings.at(desk);
        if (there.isPresent() && !takeOver) {
            return Refusal.DESK_TAKEN;
        }
        there.ifPresent(sitting -> sittings.close(sitting.id(), now));
        return sittings.add(new Sitting(UUID.randomUUID(), desk, actor.account(), actor.name(), now, null))
                ? null
                : Refusal.DESK_TAKEN;
    }

    @Transactional
    public @Nullable Refusal close(Actor actor) {
        return whenFree(actor, sitting -> sittings.close(sitting.id(), clock.instant()));
    }

    @Transactional
    public @Nullable Refusal pause(Actor actor) {
        return whenFree(actor, sitting -> sittings.pause(sitting.id(), clock.instant()));
    }

    @Transactional
    public @Nullable Refusal resume(Actor actor) {
        var sitting = sittings.lock(actor.account());
        sitting.ifPresent(open -> sittings.resume(open.id()));
        return sitting.isPresent() ? null : Refusal.NO_DESK;
    }

    private @Nullable Refusal whenFree(Actor actor, Consumer<Sitting> then) {
        Optional<Sitting> sitting = sittings.lock(actor.account());
        if (sitting.isEmpty()) {
            return Refusal.NO_DESK;
        }
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        if (tickets.at(today, sitting.get().desk()).isPresent()) {
            return Refusal.SERVING;
        }
        then.accept(sitting.get());
        return null;
    }
}
