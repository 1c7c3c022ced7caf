package org.kaikaku.place.booking.setup;

import java.util.Collection;
import java.util.LinkedHashMap;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Facility;
import org.kaikaku.place.booking.facility.Room;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Which facilities somebody may change: those of the division in which they decide. */
@Component
class SetupDesk {
    private final ChangeFacilities change;
    private final Cities cities;
    private final Facilities facilities;

    SetupDesk(ChangeFacilities change, Cities cities, Facilities facilities) {
        this.change = change;
        this.cities = cities;
        this.facilities = facilities;
    }

    /** Those in which somebody decides, each once. */
    Collection<Division> divisions(Actor actor) {
        var theirs = new LinkedHashMap<String, Division>();
        cities.current().divisions().on(facilities.day()).all().stream()
                .filter(division -> actor.may(Right.DECIDE, division.key()))
                .forEach(division -> theirs.putIfAbsent(division.key(), division));
        return theirs.values();
    }

    boolean decides(Actor actor, Facility facility) {
        return actor.may(Right.DECIDE, facility.division());
    }

    Facility facility(Actor actor, String key) {
        return change.directory()
                .facility(key)
                .filter(found -> decides(actor, found))
                .orElseThrow(NothingHere::new);
    }

    static Room room(Facility facility, String key) {
        return facility.rooms().stream()
                .filter(room -> room.key().equals(key))
                .findFirst()
                .orElseThrow(NothingHere::new);
    }

    /** Nothing tells what is another division's from what is not there. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NothingHere extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
