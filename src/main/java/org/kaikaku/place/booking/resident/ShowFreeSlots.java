package org.kaikaku.place.booking.resident;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Band;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Feature;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.facility.Wanted;
import org.kaikaku.place.booking.letting.Availability;
import org.kaikaku.place.booking.listing.ListedFacilities;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.language.Text;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** One week of all rooms that fit, in one picture. */
@Component
class ShowFreeSlots {
    private final Facilities facilities;
    private final Availability availability;
    private final ListedFacilities listed;
    private final FindPlaces find;

    ShowFreeSlots(Facilities facilities, FindPlaces find, Availability availability, ListedFacilities listed) {
        this.facilities = facilities;
        this.find = find;
        this.availability = availability;
        this.listed = listed;
    }

    /** The week that begins on the day that was asked for; never before today. */
    LocalDate first(String asked) {
        var today = facilities.day();
        return BookingDays.read(asked)
                .filter(day -> day.isAfter(today) && day.isBefore(today.plusYears(2)))
                .orElse(today);
    }

    SearchView show(Wanted wanted, LocalDate first) {
        var directory = facilities.directory();
        var found = find.find(wanted);
        var days = BookingDays.week(first);
        var query = query(wanted);
        var today = facilities.day();
        return new SearchView(
                wanted,
                first.toString(),
                BookingDays.date(first),
                directory.purposes().stream()
                        .map(one -> new SearchView.Choice(
                                one.key(), one.name(), one.key().equals(wanted.purpose())))
                        .toList(),
                directory.facilities().stream()
                        .filter(one -> one.rooms().stream().anyMatch(room -> !room.staff()))
                        .map(one -> new SearchView.Choice(
                                one.key(), one.name(), one.key().equals(wanted.facility())))
                        .toList(),
                directory.facilities().stream()
                        .flatMap(one -> one.equipment().stream())
                        .map(one -> new SearchView.Choice(
                                one.key(), one.name(), one.key().equals(wanted.equipment())))
                        .toList(),
                Arrays.stream(Feature.values())
                        .map(one -> new SearchView.Tick(
                                one.key(), text(one), wanted.features().contains(one.key())))
                        .toList(),
                days.stream().map(Wareki::small).toList(),
                rows(found.places(), days),
                found.near(),
                wanted.narrowed(),
                listed.search(wanted.words(), wanted.facility()).stream()
                        .map(one -> new SearchView.Listed(one.name(), one.address(), one.phone(), one.hours()))
                        .toList(),
                path(query(wanted.without()), first),
                first.isAfter(today) ? path(query, first.minusDays(BookingDays.WEEK)) : null,
                path(query, first.plusDays(BookingDays.WEEK)),
                query);
    }

    static String text(Feature feature) {
        return "booking.feature." + feature.key();
    }

    private List<SearchView.Row> rows(List<Place> places, List<LocalDate> days) {
        var all = availability.of(places, days, false);
        return places.stream()
                .map(place -> new SearchView.Row(
                        place.room().key(),
                        place.facility().name(),
                        place.room().name(),
                        place.room().people(),
                        all.stream()
                                .filter(day -> day.place().equals(place))
                                .map(ShowFreeSlots::day)
                                .toList()))
                .toList();
    }

    static SearchView.Day day(Availability.Day day) {
        return new SearchView.Day(
                day.day(),
                Wareki.small(day.day()),
                roomPath(day),
                day.cells().stream().map(cell -> cell(day, cell)).toList());
    }

    private static SearchView.Cell cell(Availability.Day day, Availability.Cell cell) {
        var band = cell.band();
        return new SearchView.Cell(
                begins(band),
                band.shown(),
                "booking.cell." + cell.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                path(day, cell));
    }

    private static Text begins(Band band) {
        var clock = "%d:%02d".formatted(band.from().getHour(), band.from().getMinute());
        var hour = band.from().getHour() + "時";
        return band.from().getMinute() == 0 ? new Text(hour, hour, clock) : new Text(clock, clock, clock);
    }

    private static String roomPath(Availability.Day day) {
        return "/facilities/rooms/" + day.place().room().key() + "?day=" + day.day();
    }

    private static @Nullable String path(Availability.Day day, Availability.Cell cell) {
        return cell.state() == Availability.State.FREE
                ? "/my/bookings/new?room=" + day.place().room().key() + "&day=" + day.day() + "&band="
                        + cell.band().key()
                : null;
    }

    private static String path(String query, LocalDate day) {
        return "/facilities?" + query + (query.isEmpty() ? "" : "&") + "day=" + day;
    }

    private static String query(Wanted wanted) {
        var builder = UriComponentsBuilder.newInstance();
        Stream.of(
                        List.of("q", wanted.words()),
                        List.of("purpose", wanted.purpose()),
                        List.of("people", wanted.people() > 0 ? Integer.toString(wanted.people()) : ""),
                        List.of("facility", wanted.facility()),
                        List.of("equipment", wanted.equipment()))
                .filter(pair -> !pair.getLast().isEmpty())
                .forEach(pair -> builder.queryParam(pair.getFirst(), pair.getLast()));
        wanted.features().forEach(feature -> builder.queryParam("feature", feature));
        var query = builder.encode().build().getQuery();
        return query == null ? "" : query;
    }
}
