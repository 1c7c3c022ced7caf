package org.kaikaku.service.outreach.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.register.PeopleCounts;
import org.kaikaku.service.outreach.timetable.Timetable;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.springframework.stereotype.Service;

@Service
class ShowNeed {
    private final NeedFile file;
    private final Timetables timetables;
    private final PeopleCounts counts;
    private final Clock clock;

    ShowNeed(NeedFile file, Timetables timetables, PeopleCounts counts, Clock clock) {
        this.file = file;
        this.timetables = timetables;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * @param age at which the band begins that is looked at; another than the city's is its oldest
     * @param stops whether the van's stops count beside the offices
     * @param thought key of the area in which a stop is thought of; empty for none
     * @return empty in a city that has not said where its areas are
     */
    Optional<NeedView> show(int age, boolean stops, String thought) {
        return file.find().map(rules -> show(rules, age, stops, thought));
    }

    private NeedView show(NeedRules rules, int age, boolean stops, String thought) {
        int band = rules.ages().contains(age)
                ? rules.ages().indexOf(age)
                : rules.ages().size() - 1;
        var counted = counts.byPostalCode(rules.ages(), rules.step(), today());
        var now = new Need(rules.near(), areas(rules, counted, band), places(rules, stops));
        var stop = now.areas().stream()
                .filter(area -> area.key().equals(thought))
                .findFirst()
                .orElse(null);
        var shown = stop == null ? now : now.with(stop);
        return new NeedView(
                bands(rules, band),
                stops,
                stop == null ? "" : stop.key(),
                rules.near(),
                rules.step(),
                shown.farPeople(),
                kilometres(shown.total()),
                change(stop == null ? null : now.change(stop)),
                change(now.best()),
                lines(now, shown),
                DrawNeed.map(shown, NeedView.FIRST),
                unplaced(rules, counted));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    private static List<Need.Area> areas(NeedRules rules, List<PeopleCounts.Count> counted, int band) {
        var byCode = counted.stream().collect(Collectors.toMap(PeopleCounts.Count::postalCode, Function.identity()));
        return rules.towns().stream()
                .map(town -> {
                    var theirs = town.postalCodes().stream()
                            .map(byCode::get)
                            .filter(java.util.Objects::nonNull)
                            .toList();
                    return new Need.Area(
                            town.key(),
                            town.name(),
                            town.at(),
                            theirs.stream()
                                    .mapToInt(count -> olderThan(count, band))
                                    .sum(),
                            theirs.stream().mapToInt(PeopleCounts.Count::all).sum());
                })
                .toList();
    }

    /** Everybody from the beginning of a band on. */
    private static int olderThan(PeopleCounts.Count count, int band) {
        return count.byAge().subList(band, count.byAge().size()).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private List<Need.Place> places(NeedRules rules, boolean stops) {
        var offices =
                rules.offices().stream().map(office -> new Need.Place(Need.Kind.OFFICE, office.name(), office.at()));
        var vans = timetables.find().map(Timetable::stops).orElse(List.of()).stream()
                .filter(_ -> stops)
                .map(stop -> new Need.Place(Need.Kind.STOP, stop.name(), stop.at()));
        return Stream.concat(offices, vans).toList();
    }

    /** Whom the register has under a postal code that no area of the file has. */
    private static int unplaced(NeedRules rules, List<PeopleCounts.Count> counted) {
        var known = rules.towns().stream()
                .flatMap(town -> town.postalCodes().stream())
                .collect(Collectors.toSet());
        return counted.stream()
                .filter(count -> !known.contains(count.postalCode()))
                .mapToInt(PeopleCounts.Count::all)
                .sum();
    }

    private static List<NeedView.Band> bands(NeedRules rules, int band) {
        return IntStream.range(0, rules.ages().size())
                .mapToObj(i -> new NeedView.Band(rules.ages().get(i), i == band))
                .toList();
    }

    private static List<NeedView.Line> lines(Need now, Need shown) {
        return shown.lines().stream()
                .map(line -> line(line, now.change(line.area()), now.near()))
                .toList();
    }

    private static NeedView.Line line(Need.Line line, Need.Change change, int near) {
        var area = line.area();
        var next = line.next();
        return new NeedView.Line(
                area.key(),
                area.name(),
                area.people(),
                area.all(),
                next == null ? null : next.name(),
                line.metres() == null ? null : kilometres(line.metres() / 1000.0),
                line.far(near),
                kilometres(line.personKilometres()),
                change.reached(),
                kilometres(change.personKilometres()));
    }

    private static NeedView.@Nullable Change change(Need.@Nullable Change change) {
        return change == null
                ? null
                : new NeedView.Change(
                        change.area().key(),
                        change.area().name(),
                        change.reached(),
                        kilometres(change.personKilometres()));
    }

    private static String kilometres(double kilometres) {
        return "%,.1f".formatted(kilometres);
    }
}
