package org.kaikaku.place.booking.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kaikaku.place.booking.facility.Band;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.key.RoomKeys;
import org.kaikaku.place.booking.letting.Availability;
import org.kaikaku.place.booking.resident.BookingDays;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.Bookings;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Component;

/** A day of all rooms that somebody lets: who has what, and what is free. Leaves its lines in the journal. */
@Component
class ShowRoomDay {
    private final Bookings bookings;
    private final BookingUsers users;
    private final Availability availability;
    private final RoomKeys keys;
    private final Journal journal;

    ShowRoomDay(Bookings bookings, BookingUsers users, Availability availability, RoomKeys keys, Journal journal) {
        this.bookings = bookings;
        this.users = users;
        this.availability = availability;
        this.keys = keys;
        this.journal = journal;
    }

    RoomDayView show(List<Place> places, LocalDate day, Actor actor) {
        var rooms = places.stream().map(place -> place.room().key()).toList();
        var there = bookings.between(
                rooms,
                day.atStartOfDay(City.ZONE).toInstant(),
                day.plusDays(1).atStartOfDay(City.ZONE).toInstant());
        var named = users(there);
        look(named, actor);
        var days = availability.of(places, List.of(day), true);
        return new RoomDayView(
                day.toString(),
                BookingDays.date(day),
                day.minusDays(1).toString(),
                day.plusDays(1).toString(),
                days.stream().map(one -> row(one, there, named)).toList(),
                (int) there.stream().filter(one -> !one.bill().settled()).count(),
                keys.awaySince().map(BookingDays::moment).orElse(null),
                waiting(places));
    }

    private List<RoomDayView.Waiting> waiting(List<Place> places) {
        var waiting = bookings.find(
                keys.waiting(places.stream().map(place -> place.room().key()).toList()));
        return places.stream()
                .flatMap(place -> waiting.stream()
                        .map(Booking::core)
                        .filter(core -> core.room().equals(place.room().key()))
                        .map(core -> new RoomDayView.Waiting(
                                "/staff/bookings/" + core.id(),
                                core.shown(),
                                place.named(),
                                BookingDays.span(core.from(), core.until()))))
                .toList();
    }

    private Map<UUID, BookingUser> users(List<Booking.Booked> there) {
        var named = new HashMap<UUID, BookingUser>();
        users.find(there.stream()
                        .map(Booking.Booked::user)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .forEach(user -> named.put(user.id(), user));
        return named;
    }

    private void look(Map<UUID, BookingUser> named, Actor actor) {
        var traces = new ArrayList<Trace>();
        traces.add(new Trace(actor.doer(), Act.LOOK, "施設の予約の一覧を見るため", null, "bookings"));
        named.values().stream()
                .map(BookingUser::person)
                .filter(Objects::nonNull)
                .distinct()
                .map(person -> new Trace(actor.doer(), Act.LOOK, "施設の予約の一覧を見るため", person, "bookings"))
                .forEach(traces::add);
        journal.write(traces);
    }

    private static RoomDayView.Row row(Availability.Day day, List<Booking.Booked> there, Map<UUID, BookingUser> named) {
        return new RoomDayView.Row(
                day.place().facility().name(),
                day.place().room().name(),
                day.cells().stream().map(cell -> cell(day, cell, there, named)).toList());
    }

    private static RoomDayView.Cell cell(
            Availability.Day day, Availability.Cell cell, List<Booking.Booked> there, Map<UUID, BookingUser> named) {
        var booked = there.stream()
                .filter(one -> one.core().room().equals(day.place().room().key())
                        && one.core().bands().contains(cell.band().key()))
                .findFirst();
        if (booked.isPresent()) {
            return taken(booked.get(), cell.band(), named);
        }
        var free = cell.state() == Availability.State.FREE;
        return new RoomDayView.Cell(
                cell.band().shown(),
                free
                        ? "/staff/bookings/new?room=" + day.place().room().key() + "&day=" + day.day() + "&band="
                                + cell.band().key()
                        : null,
                "",
                free
                        ? List.of()
                        : List.of(
                                "booking.cell." + (cell.state() == Availability.State.TAKEN ? "taken" : "not-given")));
    }

    private static RoomDayView.Cell taken(Booking.Booked booked, Band band, Map<UUID, BookingUser> named) {
        var user = booked.user() == null ? null : named.get(booked.user());
        var marks = new ArrayList<String>();
        if (!booked.bill().settled()) {
            marks.add("booking.office.unpaid");
        }
        if (booked.approvedAt() == null) {
            marks.add("booking.office.unapproved");
        }
        if (booked.core().kind() == Booking.Kind.CLOSURE) {
            marks.add("booking.office.kind.closure");
        }
        return new RoomDayView.Cell(
                band.shown(),
                "/staff/bookings/" + booked.core().id(),
                user == null ? booked.plan().title() : user.profile().name(),
                marks);
    }
}
