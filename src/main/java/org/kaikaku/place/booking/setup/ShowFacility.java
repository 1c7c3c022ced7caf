package org.kaikaku.place.booking.setup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.resident.BookingDays;
import org.kaikaku.platform.language.Text;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** The page of a facility: as it stands, or as somebody is typing it. */
@Component
class ShowFacility {
    static final String FORM = "place/booking/setup-facility";

    private final ChangeFacilities change;

    ShowFacility(ChangeFacilities change) {
        this.change = change;
    }

    FacilityFormView fresh(String division, FacilityForm form, String read, Refusals why) {
        return new FacilityFormView("/staff/places/new/" + division, form, read, why, false, null);
    }

    FacilityFormView stands(String facility) {
        return typed(facility, saved(facility), change.newest(), Refusals.NONE);
    }

    FacilityFormView typed(String facility, FacilityForm form, String read, Refusals why) {
        return new FacilityFormView("/staff/places/" + facility, form, read, why, true, closes(facility));
    }

    /** As it stands, with what somebody typed of its closing. */
    FacilityFormView closing(String facility, Typed typed, Refusals why) {
        var sent = new LinkedMultiValueMap<>(saved(facility).sent());
        sent.set("closes", typed.words("closes"));
        return typed(facility, new FacilityForm(sent, typed.problems()), ShowRefusals.read(typed), why);
    }

    private FacilityForm saved(String facility) {
        var text = change.text();
        return FacilityForm.of(text.facility(facility).orElseThrow(SetupDesk.NothingHere::new), text);
    }

    private @Nullable Text closes(String facility) {
        return change.directory()
                .facility(facility)
                .flatMap(found -> Optional.ofNullable(found.closes()))
                .map(BookingDays::date)
                .orElse(null);
    }
}
