package org.kaikaku.place.booking.letting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.kaikaku.place.booking.facility.Band;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.platform.city.City;
import org.springframework.stereotype.Component;

/** When a room is let to whom. */
@Component
public class Letting {
    private final Clock clock;

    Letting(Clock clock) {
        this.clock = clock;
    }

    /**
     * Why it cannot be had then, whoever has it now; empty where it can. Staff book further ahead for others, and before a draw; what they have
     * for themselves, no further than it is let.
     */
    public Optional<Refusal> refusal(Place place, LocalDate day, List<Band> bands, boolean staff) {
        if (bands.isEmpty()) {
            return Optional.of(Refusal.NO_SUCH_TIME);
        }
        if (place.room().staff() && !staff) {
            return Optional.of(Refusal.STAFF_ONLY);
        }
        if (!place.slotBegin(day, bands.getFirst()).isAfter(clock.instant())) {
            return Optional.of(Refusal.PAST);
        }
        if (!place.open(day)) {
            return Optional.of(Refusal.CLOSED);
        }
        return staff && !place.room().staff() ? Optional.empty() : ahead(place, day);
    }

    private Optional<Refusal> ahead(Place place, LocalDate day) {
        if (!place.given(day, today())) {
            return Optional.of(Refusal.TOO_FAR);
        }
        return drawn(place, YearMonth.from(day)) ? Optional.empty() : Optional.of(Refusal.LOTTERY);
    }

    /** Whether the month of a use is past its draw, or has none: from the month after the draw on, first come is first served. */
    public boolean drawn(Place place, YearMonth month) {
        int before = place.room().lottery();
        return before == 0 || !month.isAfter(YearMonth.from(today()).plusMonths(before - 1L));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }
}
