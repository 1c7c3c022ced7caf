package org.kaikaku.place.booking.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.kaikaku.place.booking.facility.Directory;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.Bookings;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.CityReleases;
import org.kaikaku.platform.city.Publication;
import org.kaikaku.platform.city.PublishDraft;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a change the next version of the city's facilities, and of their prices, from today on. Times and rooms that somebody has booked stay. */
@Service
class ChangeFacilities {
    private static final String FACILITIES = "facilities.yaml";
    private static final String FEES = "booking-fees.yaml";
    private static final int YEARS = 5;

    private final PublishDraft files;
    private final CityReleases releases;
    private final Facilities facilities;
    private final Bookings bookings;
    private final Clock clock;

    ChangeFacilities(PublishDraft files, CityReleases releases, Facilities facilities, Bookings bookings, Clock clock) {
        this.files = files;
        this.releases = releases;
        this.facilities = facilities;
        this.bookings = bookings;
        this.clock = clock;
    }

    sealed interface Result {
        record Done() implements Result {}

        record Refused(List<CityFileProblem> problems) implements Result {}

        /** Somebody has booked what would be gone. */
        record Booked(List<Booking.Booked> bookings) implements Result {}

        /** Somebody else wrote a version meanwhile. */
        record Overtaken() implements Result {}
    }

    /** The versions that a change begins with. */
    String newest() {
        return file(FACILITIES).version() + "-" + file(FEES).version();
    }

    /**
     * @param read the versions that the writer began with
     * @param change of the text
     */
    @Transactional
    public Result change(String read, Consumer<FacilitiesText> change, Actor actor) {
        if (!newest().equals(read)) {
            return new Result.Overtaken();
        }
        var text = text();
        change.accept(text);
        var drafts = drafts(text);
        var problems = files.problems(drafts);
        return problems.isEmpty() ? publish(drafts, actor) : new Result.Refused(problems);
    }

    FacilitiesText text() {
        return FacilitiesText.of(file(FACILITIES).text(), file(FEES).text());
    }

    private List<CityFile> drafts(FacilitiesText text) {
        var drafts = new ArrayList<CityFile>();
        var facility = file(FACILITIES);
        drafts.add(draft(FACILITIES, text.facilities(facility.version() + 1, from(facility))));
        if (text.pricesChanged()) {
            var fees = file(FEES);
            drafts.add(draft(FEES, text.fees(fees.version() + 1, from(fees))));
        }
        return drafts;
    }

    private CityFile draft(String path, String text) {
        return files.read(path, text).orElseThrow(() -> new IllegalStateException(path + " was written by this house"));
    }

    /** Never before the version that it follows. */
    private LocalDate from(CityFile before) {
        var today = facilities.day();
        return before.effective().isAfter(today) ? before.effective() : today;
    }

    private Result publish(List<CityFile> drafts, Actor actor) {
        var lost = lost(drafts.getFirst());
        if (!lost.isEmpty()) {
            return new Result.Booked(lost);
        }
        return switch (files.publish(drafts, actor.doer(), "施設の部屋と時間を決める")) {
            case Publication.Refused refused -> new Result.Refused(List.copyOf(refused.problems()));
            case Publication.Published _, Publication.Unchanged _ -> new Result.Done();
        };
    }

    /** Bookings to come of rooms that would be gone, or of bands that would be gone or at another time. */
    private List<Booking.Booked> lost(CityFile draft) {
        var next = Facilities.in(new CityFiles(List.of(draft)))
                .orElseThrow(() -> new IllegalStateException("It was checked"));
        var rooms = facilities.directory().places().stream()
                .map(place -> place.room().key())
                .toList();
        var until = facilities.day().plusYears(YEARS).atStartOfDay(City.ZONE).toInstant();
        return bookings.between(rooms, clock.instant(), until).stream()
                .filter(booked -> next.room(booked.core().room())
                        .map(place -> !keeps(place, booked))
                        .orElse(true))
                .toList();
    }

    private static boolean keeps(Place place, Booking.Booked booked) {
        var core = booked.core();
        var bands = place.room().from(core.bands().getFirst(), core.bands().size());
        if (bands.isEmpty()) {
            return false;
        }
        var slot = place.room()
                .slot(
                        core.day(),
                        bands,
                        booked.plan().equipment(),
                        place.facility().equipment());
        return slot.from().equals(core.from()) && slot.until().equals(core.until());
    }

    private CityFile file(String path) {
        return releases.current().files().stream()
                .filter(file -> file.path().equals(path))
                .max(Comparator.comparingInt(CityFile::version))
                .orElseThrow(SetupDesk.NothingHere::new);
    }

    /** What the newest version says; it may hold from a later day on. */
    Directory directory() {
        return Facilities.in(new CityFiles(List.of(file(FACILITIES)))).orElseThrow(SetupDesk.NothingHere::new);
    }
}
