package org.kaikaku.place.booking.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Wanted;
import org.kaikaku.place.booking.letting.Availability;
import org.kaikaku.place.booking.use.Bookings;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.document.IcsCalendar;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.opendata.Dataset;
import org.kaikaku.platform.opendata.DatasetColumn;
import org.kaikaku.platform.opendata.Kind;
import org.kaikaku.platform.opendata.OpenDataFile;
import org.kaikaku.platform.opendata.OpenRow;
import org.kaikaku.platform.web.PageAdvice;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Free times as open data (CSV, JSON) and taken times as a calendar feed (RFC 5545): when, and never who. */
@Controller
@RequestMapping("/facilities")
class FreeSlotFiles {
    private static final Dataset FREE = new Dataset(
            "facility_free_slots",
            new Text("施設の空き状況", "部屋《へや》の あき", "Free times of rooms"),
            List.of(
                    DatasetColumn.of("施設名", Kind.TEXT),
                    DatasetColumn.of("部屋名", Kind.TEXT),
                    DatasetColumn.of("部屋ID", Kind.TEXT),
                    DatasetColumn.of("定員", Kind.WHOLE),
                    DatasetColumn.of("利用日", Kind.DATE),
                    DatasetColumn.of("開始時間", Kind.TIME),
                    DatasetColumn.of("終了時間", Kind.TIME),
                    DatasetColumn.of("状況", Kind.TEXT)));
    private static final int MONTHS = 6;

    private final Facilities facilities;
    private final ShowFreeSlots show;
    private final FindPlaces find;
    private final Availability availability;
    private final Bookings bookings;
    private final Clock clock;

    FreeSlotFiles(
            Facilities facilities,
            ShowFreeSlots show,
            FindPlaces find,
            Availability availability,
            Bookings bookings,
            Clock clock) {
        this.facilities = facilities;
        this.show = show;
        this.find = find;
        this.availability = availability;
        this.bookings = bookings;
        this.clock = clock;
    }

    @GetMapping("/free.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam Map<String, String> sent, @RequestParam(defaultValue = "") List<String> feature) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("free-slots.csv")
                                .build()
                                .toString())
                .body(OpenDataFile.csv(FREE, rows(sent, feature)));
    }

    @GetMapping("/free.json")
    ResponseEntity<byte[]> json(
            @RequestParam Map<String, String> sent, @RequestParam(defaultValue = "") List<String> feature) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .body(OpenDataFile.json(FREE, rows(sent, feature)));
    }

    private List<OpenRow> rows(Map<String, String> sent, List<String> features) {
        var first = show.first(sent.getOrDefault("day", ""));
        var places = find.find(Wanted.read(sent, features)).places();
        return availability.of(places, BookingDays.week(first), false).stream()
                .flatMap(day -> day.cells().stream().map(cell -> row(day, cell)))
                .toList();
    }

    private static OpenRow row(Availability.Day day, Availability.Cell cell) {
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        values.put("施設名", day.place().facility().name().ja());
        values.put("部屋名", day.place().room().name().ja());
        values.put("部屋ID", day.place().room().key());
        values.put("定員", (long) day.place().room().people());
        values.put("利用日", day.day());
        values.put("開始時間", cell.band().from().toString());
        values.put("終了時間", cell.band().until().toString());
        values.put(
                "状況",
                switch (cell.state()) {
                    case FREE -> "空き";
                    case TAKEN -> "予約あり";
                    case NOT_GIVEN -> "貸出なし";
                    case LOTTERY -> "抽選";
                });
        return new OpenRow(1, values);
    }

    @GetMapping("/rooms/{room}/taken.ics")
    ResponseEntity<String> calendar(@PathVariable String room, HttpServletRequest request) {
        var place = facilities.room(room).filter(found -> !found.room().staff()).orElseThrow(NoSuchFeed::new);
        var language = PageAdvice.language(request);
        var now = clock.instant();
        var until = LocalDate.ofInstant(now, City.ZONE)
                .plusMonths(MONTHS)
                .atStartOfDay(City.ZONE)
                .toInstant();
        var name = Ruby.plain(place.named().in(language));
        var busy = bookings.between(List.of(room), now, until).stream()
                .map(booked -> new IcsCalendar.Busy(
                        booked.core().id() + "@kaikaku",
                        booked.core().from(),
                        booked.core().until(),
                        name,
                        Ruby.plain(place.facility().address().in(language))))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, IcsCalendar.MEDIA_TYPE)
                .body(IcsCalendar.feed(busy, now));
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchFeed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
