package org.kaikaku.place.booking.use;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Band;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.fee.Asked;
import org.kaikaku.place.booking.fee.Fees;
import org.kaikaku.place.booking.fee.Quote;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
import org.springframework.stereotype.Component;

/** What a use costs whom. */
@Component
public class Price {
    private final Fees fees;
    private final BookingUsers users;

    Price(Fees fees, BookingUsers users) {
        this.fees = fees;
        this.users = users;
    }

    /** @param consented whether a second person has agreed to the reduction that is asked for */
    public Quote of(Place place, LocalDate day, List<Band> bands, @Nullable UUID user, Plan plan, boolean consented) {
        if (user == null) {
            return Quote.FREE;
        }
        boolean inCity = users.find(user).map(BookingUser::inCity).orElse(false);
        return fees.quote(
                new Asked(
                        place,
                        bands,
                        inCity,
                        plan.commercial(),
                        plan.air(),
                        plan.equipment(),
                        consented ? plan.reduction() : ""),
                day);
    }
}
