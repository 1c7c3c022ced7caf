package org.kaikaku.place.booking.use;

import java.util.Map;
import java.util.UUID;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.fee.Fees;
import org.kaikaku.place.booking.fee.Quote;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.consent.ConsentGiven;
import org.kaikaku.platform.consent.ConsentLapsed;
import org.kaikaku.platform.consent.ConsentRefused;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A reduction (減免) is somebody's decision, not the asker's: a second person consents, and only then less is owed. */
@Component
class AskReduction {
    private static final String ACT = "booking.reduction";

    private final Consents consents;
    private final Bookings bookings;
    private final Facilities facilities;
    private final Fees fees;
    private final Price price;
    private final Owing owing;
    private final KeepBooking keep;

    AskReduction(
            Consents consents,
            Bookings bookings,
            Facilities facilities,
            Fees fees,
            Price price,
            Owing owing,
            KeepBooking keep) {
        this.consents = consents;
        this.bookings = bookings;
        this.facilities = facilities;
        this.fees = fees;
        this.price = price;
        this.owing = owing;
        this.keep = keep;
    }

    void ask(Booking.Booked booked, Place place, Actor actor) {
        var core = booked.core();
        var reduction = fees.on(core.day()).reduction(booked.plan().reduction());
        var kind = reduction
                .map(found -> found.name())
                .orElse(Text.same(booked.plan().reduction()));
        consents.ask(
                new ConsentRequest(
                        ACT,
                        core.name(),
                        null,
                        new Text(
                                "使用料の減免(" + kind.ja() + ") " + core.shown(),
                                "使用料《しようりょう》を やすく する(" + kind.easy() + ") " + core.shown(),
                                "Reduce the fee (" + kind.en() + ") of " + core.shown()),
                        kind.ja() + ": " + place.named().ja(),
                        Map.of(ConsentRequest.PAGE, "/staff/bookings/" + core.id()),
                        Right.DECIDE,
                        place.facility().division(),
                        core.account()),
                actor);
    }

    @EventListener
    void given(ConsentGiven given) {
        if (given.act().equals(ACT)) {
            settle(given.object(), Bill.Reduction.GIVEN, given.agreer());
        }
    }

    @EventListener
    void refused(ConsentRefused refused) {
        if (refused.act().equals(ACT)) {
            settle(refused.object(), Bill.Reduction.REFUSED, refused.refuser());
        }
    }

    @EventListener
    void lapsed(ConsentLapsed lapsed) {
        if (lapsed.act().equals(ACT)) {
            settle(lapsed.object(), Bill.Reduction.REFUSED, lapsed.withdrawn() ? lapsed.asker() : Doer.SYSTEM);
        }
    }

    private void settle(String object, Bill.Reduction decided, Doer doer) {
        var id = UUID.fromString(object.substring(object.indexOf('/') + 1));
        if (bookings.find(id).orElse(null) instanceof Booking.Booked booked
                && booked.bill().reduction() == Bill.Reduction.ASKED) {
            facilities.room(booked.core().room()).ifPresent(place -> settle(booked, place, decided, doer));
        }
    }

    private void settle(Booking.Booked booked, Place place, Bill.Reduction decided, Doer doer) {
        owing.first(booked.core());
        var quote = decided == Bill.Reduction.GIVEN
                ? reduced(booked, place)
                : booked.bill().quote();
        var bill = booked.bill().asks(quote, decided);
        int back = bill.over();
        var settled = booked.with(bill.giveBack(back));
        owing.say(settled, place);
        owing.back(booked.core(), back, REDUCED);
        keep.save(settled, booked.user(), Act.DECIDE, "施設の使用料の減免を決める", doer);
    }

    private Quote reduced(Booking.Booked booked, Place place) {
        var core = booked.core();
        var bands = place.room().from(core.bands().getFirst(), core.bands().size());
        return price.of(place, core.day(), bands, booked.user(), booked.plan(), true);
    }

    private static final Text REDUCED = new Text("使用料の減免", "使用料《しようりょう》を やすく した", "Reduction of the fee");
}
