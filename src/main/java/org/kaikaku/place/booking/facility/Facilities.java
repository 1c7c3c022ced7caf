package org.kaikaku.place.booking.facility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.CityToday;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The city's facilities, as its file says today. A room that somebody has booked does not leave the file. */
@Component
public class Facilities implements CityFileCheck {
    private final Supplier<Directory> directory;
    /** Asked for late: whoever checks a city's files has no database. */
    private final ObjectProvider<RoomsInUse> inUse;

    private final Clock clock;

    Facilities(CityToday today, ObjectProvider<RoomsInUse> inUse, Clock clock) {
        this.directory = today.keeps(FacilitiesYaml::read, Directory.NONE);
        this.inUse = inUse;
        this.clock = clock;
    }

    /** Of today: what is closed for good is in no list. */
    public Directory directory() {
        return all().on(day());
    }

    /** Also of a facility that is closed for good: who used it still sees what it was. */
    public Optional<Place> room(String key) {
        return all().room(key);
    }

    private Directory all() {
        return directory.get();
    }

    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    /** For those who check another file against the rooms of the same release. */
    public static Optional<Directory> in(CityFiles files) {
        return FacilitiesYaml.read(files, new java.util.ArrayList<>());
    }

    @Override
    public boolean reads(String path) {
        return path.equals(FacilitiesYaml.PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        var directory = FacilitiesYaml.read(files, problems).orElse(Directory.NONE);
        Cities.find(files)
                .ifPresent(city -> directory.facilities().stream()
                        .filter(facility ->
                                city.divisions().newest(facility.division()).isEmpty())
                        .forEach(facility -> problems.add(CityFileProblem.of(
                                FacilitiesYaml.PATH, "\"" + facility.division() + "\" is no division", null))));
    }

    @Override
    public void beforePublishing(CityFiles files, Collection<CityFileProblem> problems) {
        var rooms = inUse.getIfAvailable();
        var directory = FacilitiesYaml.read(files, problems);
        if (rooms == null || directory.isEmpty()) {
            return;
        }
        rooms.after(clock.instant()).forEach((room, uses) -> {
            if (directory.get().room(room).isEmpty()) {
                problems.add(CityFileProblem.of(
                        FacilitiesYaml.PATH,
                        "the room \"" + room + "\" is gone, and is booked " + uses + " times",
                        "move or cancel these bookings first"));
            }
        });
        directory.get().facilities().forEach(facility -> closing(facility, rooms, problems));
    }

    private void closing(Facility facility, RoomsInUse rooms, Collection<CityFileProblem> problems) {
        if (facility.closes() == null) {
            return;
        }
        var closed = facility.closes().atStartOfDay(City.ZONE).toInstant();
        var uses = rooms.after(closed.isBefore(clock.instant()) ? clock.instant() : closed);
        facility.rooms().stream().map(Room::key).filter(uses::containsKey).forEach(room -> {
            var wrong = "\"%s\" closes on %s, and \"%s\" is booked %d times from then on"
                    .formatted(facility.key(), facility.closes(), room, uses.get(room));
            problems.add(CityFileProblem.of(FacilitiesYaml.PATH, wrong, "move or cancel these bookings first"));
        });
    }
}
