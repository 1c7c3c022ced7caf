package org.kaikaku.place.booking.office;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.fee.Fees;
import org.kaikaku.place.booking.resident.BookingDays;
import org.kaikaku.place.booking.resident.BookingView;
import org.kaikaku.place.booking.resident.PlanForm;
import org.kaikaku.place.booking.resident.SearchView;
import org.kaikaku.place.booking.use.Booking;
import org.springframework.stereotype.Component;

/** The form in which the counter books. */
@Component
class ShowNewUse {
    private final Facilities facilities;
    private final Fees fees;

    ShowNewUse(Facilities facilities, Fees fees) {
        this.facilities = facilities;
        this.fees = fees;
    }

    NewUseView show(Place place, Map<String, String> sent, PlanForm typed, @Nullable String problem) {
        var room = place.room();
        var band = sent.getOrDefault("band", "");
        var day = BookingDays.read(sent.getOrDefault("day", "")).orElse(facilities.day());
        int at = room.bands().stream().map(one -> one.key()).toList().indexOf(band);
        return new NewUseView(
                room.key(),
                place.named(),
                day.toString(),
                BookingDays.date(day),
                band,
                kind(sent).name(),
                sent.getOrDefault("number", ""),
                typed,
                BookingDays.spans(place, Math.max(0, at)),
                facilities.directory().purposes().stream()
                        .filter(purpose -> room.serves(purpose.key()))
                        .map(purpose -> new SearchView.Choice(
                                purpose.key(), purpose.name(), purpose.key().equals(typed.purpose())))
                        .toList(),
                place.facility().equipment().stream()
                        .map(thing -> new BookingView.Thing(thing.key(), thing.name(), thing.stock()))
                        .toList(),
                fees.on(day).reductions().stream()
                        .map(one -> new SearchView.Choice(
                                one.key(), one.name(), one.key().equals(typed.reduction())))
                        .toList(),
                problem);
    }

    static Booking.Kind kind(Map<String, String> sent) {
        return switch (sent.getOrDefault("kind", "")) {
            case "OFFICE" -> Booking.Kind.OFFICE;
            case "CLOSURE" -> Booking.Kind.CLOSURE;
            default -> Booking.Kind.PUBLIC;
        };
    }
}
