package org.kaikaku.service.outreach.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kaikaku.platform.calendar.BusinessDays;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.CityToday;
import org.kaikaku.service.outreach.Outing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The timetable, as the city's file says today. */
@Component
public class Timetables implements CityFileCheck {
    private final Supplier<Optional<Timetable>> timetable;
    private final Supplier<Optional<Roads>> roads;
    /** Asked for late: whoever checks a city's files has no database. */
    private final ObjectProvider<Cities> cities;

    private final Clock clock;

    Timetables(CityToday today, ObjectProvider<Cities> cities, Clock clock) {
        this.timetable = today.keeps(
                (files, problems) -> TimetableYaml.read(files, problems).map(Optional::of), Optional.empty());
        this.roads = today.keeps((files, problems) -> roads(files, problems).map(Optional::of), Optional.empty());
        this.cities = cities;
        this.clock = clock;
    }

    /** Empty in a city without a van. */
    public Optional<Timetable> find() {
        return timetable.get();
    }

    public Optional<Roads> roads() {
        return roads.get();
    }

    private static Optional<Roads> roads(CityFiles files, Collection<CityFileProblem> problems) {
        return TimetableYaml.read(files, problems)
                .map(timetable -> new Roads(RoadsYaml.read(files, places(timetable), problems), timetable.driving()));
    }

    private static Set<String> places(Timetable timetable) {
        var keys = new HashSet<String>();
        timetable.stops().forEach(stop -> keys.add(stop.key()));
        timetable.vans().forEach(van -> keys.add(van.key()));
        return keys;
    }

    /** What the timetable says of a day on which the city is open. */
    public List<Outing> on(LocalDate day) {
        return find().filter(_ -> open().isOpen(day))
                .map(timetable -> timetable.on(day))
                .orElse(List.of());
    }

    public BusinessDays open() {
        return new BusinessDays(cities.getObject().current().openingHours().closed());
    }

    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    @Override
    public boolean reads(String path) {
        return path.equals(TimetableYaml.PATH) || path.equals(RoadsYaml.PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        var timetable = TimetableYaml.read(files, problems).orElse(null);
        if (timetable == null) {
            return;
        }
        RoadsYaml.read(files, places(timetable), problems);
        Cities.find(files)
                .filter(city -> city.divisions().newest(timetable.division()).isEmpty())
                .ifPresent(_ -> problems.add(wrong("\"" + timetable.division() + "\" is no division")));
        var procedures = procedures(files);
        timetable.errands().stream()
                .flatMap(errand -> errand.procedures().stream())
                .filter(key -> !procedures.contains(key))
                .forEach(key -> problems.add(wrong("there is no procedure \"" + key + "\"")));
    }

    /** By the names of their files, which are their keys. */
    private static Set<String> procedures(CityFiles files) {
        return files.under("procedures", ".yaml").stream()
                .map(file -> file.path().substring(file.path().lastIndexOf('/') + 1))
                .map(name -> name.substring(0, name.length() - ".yaml".length()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static CityFileProblem wrong(String wrong) {
        return CityFileProblem.of(TimetableYaml.PATH, wrong, null);
    }
}
