package org.kaikaku.place.booking.use;

import java.time.LocalDate;
import org.kaikaku.place.booking.FeeBack;
import org.kaikaku.place.booking.FeeOwed;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.platform.language.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says to whoever takes money what is owed for a booking, and what is given back. In the transaction in which it happened. */
@Component
class Owing {
    private final PayBy payBy;
    private final ApplicationEventPublisher events;

    Owing(PayBy payBy, ApplicationEventPublisher events) {
        this.payBy = payBy;
        this.events = events;
    }

    void say(Booking.Booked booked, Place place) {
        if (booked.bill().total() > 0 || booked.bill().paid() > 0) {
            owed(booked.core(), place, booked.bill().owed(), payBy.due(booked));
        }
    }

    void nothing(Booking.Core core, Place place) {
        owed(core, place, 0, core.day());
    }

    void back(Booking.Core core, Place place, int yen, Text why) {
        if (yen > 0) {
            events.publishEvent(new FeeBack(
                    core.id(), core.shown(), yen, why, place.facility().division()));
        }
    }

    private void owed(Booking.Core core, Place place, int yen, LocalDate due) {
        events.publishEvent(new FeeOwed(
                core.id(),
                core.shown(),
                place.named(),
                yen,
                due,
                core.account(),
                place.facility().division()));
    }
}
