package org.kaikaku.place.booking.office;

import java.util.List;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Facility;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Which rooms somebody of the staff lets: those of their division. */
@Component
class BookingDesk {
    private final Facilities facilities;

    BookingDesk(Facilities facilities) {
        this.facilities = facilities;
    }

    boolean lets(Actor actor, Facility facility) {
        return actor.may(Right.RECEIVE, facility.division()) || actor.may(Right.CASEWORK, facility.division());
    }

    /** Who lets nothing anywhere has no business here. */
    List<Place> places(Actor actor) {
        var theirs = facilities.directory().places().stream()
                .filter(place -> !place.room().staff() && lets(actor, place.facility()))
                .toList();
        if (theirs.isEmpty()) {
            throw new LetsNothing();
        }
        return theirs;
    }

    Place place(Actor actor, String room) {
        return facilities
                .room(room)
                .filter(found -> !found.room().staff() && lets(actor, found.facility()))
                .orElseThrow(LetsNothing::new);
    }

    /** Nothing tells what is another division's from what is not there. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class LetsNothing extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
