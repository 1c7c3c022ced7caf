package org.kaikaku.service.appointment.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.BusinessDays;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.CityToday;
import org.kaikaku.platform.city.OpeningHours;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Desks with appointments, as the city's file says today. */
@Component
public class AppointmentDesks implements CityFileCheck {
    private final Supplier<List<Desk>> desks;
    /** Asked for late: whoever checks a city's files has no database. */
    private final ObjectProvider<Cities> cities;

    private final Clock clock;

    AppointmentDesks(CityToday today, ObjectProvider<Cities> cities, Clock clock) {
        this.desks = today.keeps(DesksYaml::read, List.of());
        this.cities = cities;
        this.clock = clock;
    }

    public List<Desk> all() {
        return desks.get();
    }

    public Optional<Desk> find(String key) {
        return all().stream().filter(desk -> desk.key().equals(key)).findFirst();
    }

    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    public OpeningHours hours() {
        return cities.getObject().current().openingHours();
    }

    public BusinessDays open() {
        return new BusinessDays(hours().closed());
    }

    @Override
    public boolean reads(String path) {
        return path.equals(DesksYaml.PATH);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        var desks = DesksYaml.read(files, problems).orElse(List.of());
        var keys = new HashSet<String>();
        desks.stream()
                .filter(desk -> !keys.add(desk.key()))
                .forEach(desk -> problems.add(wrong("two desks have the key \"" + desk.key() + "\"", null)));
        var city = Cities.find(files).orElse(null);
        if (city != null) {
            desks.stream()
                    .filter(desk -> city.divisions().newest(desk.division()).isEmpty())
                    .forEach(desk -> problems.add(wrong("\"" + desk.division() + "\" is no division", null)));
        }
    }

    private static CityFileProblem wrong(String wrong, @Nullable String meant) {
        return CityFileProblem.of(DesksYaml.PATH, wrong, meant);
    }
}
