package org.kaikaku.place.booking.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.kaikaku.place.booking.facility.Directory;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.release.CityReleases;
import org.kaikaku.platform.city.release.Publication;
import org.kaikaku.platform.city.release.PublishDraft;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a change the next version of the city's facilities, and of their prices, from today on. Times and rooms that somebody has booked stay. */
@Service
class ChangeFacilities {
    private static final String FACILITIES = "facilities.yaml";
    private static final String FEES = "booking-fees.yaml";
    static final List<String> FILES = List.of(FACILITIES, FEES);
    private static final int YEARS = 5;

    private final PublishDraft files;
    private final CityReleases releases;
    private final Facilities facilities;
    private final FindLosses losses;

    ChangeFacilities(PublishDraft files, CityReleases releases, Facilities facilities, FindLosses losses) {
        this.files = files;
        this.releases = releases;
        this.facilities = facilities;
        this.losses = losses;
    }

    sealed interface Result {
        record Done() implements Result {}

        record Refused(List<CityFileProblem> problems) implements Result {}

        /**
         * Somebody has booked what would be gone, or waits for a draw of it.
         *
         * @param entries how many wait for a draw, or have won and are not booked yet
         */
        record Booked(List<Booking.Booked> bookings, int entries) implements Result {}

        /** Somebody else wrote a version meanwhile. */
        record Overtaken() implements Result {}
    }

    /** From today up to some years ahead. */
    boolean canCloseOn(LocalDate day) {
        var today = facilities.day();
        return !day.isBefore(today) && !day.isAfter(today.plusYears(YEARS));
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
        var next = Facilities.in(new CityFiles(List.of(drafts.getFirst())))
                .orElseThrow(() -> new IllegalStateException("It was checked"));
        var lost = losses.bookings(next);
        int entries = losses.entries(next);
        if (!lost.isEmpty() || entries > 0) {
            return new Result.Booked(lost, entries);
        }
        return switch (files.publish(drafts, actor.doer(), "施設の部屋と時間を決める")) {
            case Publication.Refused refused -> new Result.Refused(List.copyOf(refused.problems()));
            case Publication.Published _, Publication.Unchanged _ -> new Result.Done();
        };
    }

    CityFile file(String path) {
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
