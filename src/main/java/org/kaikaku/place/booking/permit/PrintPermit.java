package org.kaikaku.place.booking.permit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.document.FormRenderer;
import org.kaikaku.platform.document.FormValue;
import org.kaikaku.platform.document.FormValues;
import org.kaikaku.platform.document.Pdf;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Component;

/** Prints the permit as PDF; empty as long as the use is not permitted, so that nobody shows one for what is not paid. */
@Component
public class PrintPermit {
    private static final String FORM = "/place/booking/permit.html";

    private final Cities cities;
    private final Journal journal;

    PrintPermit(Cities cities, Journal journal) {
        this.cities = cities;
        this.journal = journal;
    }

    /** Leaves its line in the journal. */
    public Optional<byte[]> print(Booking.Booked booked, Place place, BookingUser user, Actor actor) {
        if (!booked.permitted(place)) {
            return Optional.empty();
        }
        var name = booked.core().name();
        journal.write(new Trace(actor.doer(), Act.LOOK, "施設の使用許可書を出す", user.person(), name));
        return Optional.of(Pdf.fromHtml(FormRenderer.html(form(), _ -> null, values(booked, place, user))));
    }

    private FormValues values(Booking.Booked booked, Place place, BookingUser user) {
        var city = cities.current();
        var core = booked.core();
        var values = new HashMap<String, FormValue>();
        put(values, "number", core.shown());
        put(values, "date", Wareki.format(LocalDate.ofInstant(booked.permittedAt(), City.ZONE)));
        put(values, "addressee", user.profile().name());
        put(values, "city", city.municipality().name().ja());
        put(values, "mayor", city.municipality().mayor());
        put(values, "room", place.named().ja());
        put(values, "address", place.facility().address().ja());
        put(values, "when", Wareki.format(core.day()) + " " + span(place, booked));
        put(values, "title", booked.plan().title());
        put(values, "people", Integer.toString(booked.plan().people()));
        put(values, "fee", "%,d".formatted(booked.bill().total()));
        put(values, "source", booked.bill().quote().source());
        put(values, "facility", place.facility().name().ja());
        put(values, "phone", place.facility().phone());
        put(values, "equipment", lent(place, booked));
        values.put("lends", mark(!booked.plan().equipment().isEmpty()));
        values.put("ordinance", mark(!booked.bill().quote().source().isEmpty()));
        return FormValues.of(values);
    }

    private static void put(Map<String, FormValue> values, String name, String text) {
        values.put(name, FormValue.of(text));
    }

    private static FormValue mark(boolean yes) {
        return new FormValue(yes ? "1" : "", yes ? Set.of("1") : Set.of());
    }

    private static String span(Place place, Booking.Booked booked) {
        var bands = place.room()
                .from(booked.core().bands().getFirst(), booked.core().bands().size());
        return bands.stream().map(band -> band.shown()).collect(Collectors.joining("、"));
    }

    private static String lent(Place place, Booking.Booked booked) {
        return place.facility().equipment().stream()
                .filter(thing -> booked.plan().equipment().getOrDefault(thing.key(), 0) > 0)
                .map(thing ->
                        thing.name().ja() + " " + booked.plan().equipment().get(thing.key()))
                .collect(Collectors.joining("、"));
    }

    private static String form() {
        try (var in = Objects.requireNonNull(PrintPermit.class.getResourceAsStream(FORM), FORM)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
