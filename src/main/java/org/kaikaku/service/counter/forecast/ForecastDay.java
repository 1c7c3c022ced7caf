package org.kaikaku.service.counter.forecast;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.stereotype.Component;

/** Lays out a day to come. */
@Component
class ForecastDay {
    private static final int YEARS = 2;
    private static final int TESTED = 28;
    private static final int HANDLING = 60;
    private static final int STEP = 30;
    private static final int HEIGHT = 100;
    private static final double ANYBODY = 0.5;

    private final ArrivalDays days;
    private final Halls halls;
    private final Cities cities;
    private final Texts texts;
    private final Clock clock;

    ForecastDay(ArrivalDays days, Halls halls, Cities cities, Texts texts, Clock clock) {
        this.days = days;
        this.halls = halls;
        this.cities = cities;
        this.texts = texts;
        this.clock = clock;
    }

    /** The first open day after today. */
    LocalDate next() {
        var day = today().plusDays(1);
        while (closed().isClosed(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    int goal() {
        return halls.current().busyMinutes();
    }

    ForecastView show(LocalDate day) {
        var today = today();
        var past = days.between(today.minusYears(YEARS), today.minusDays(1));
        var forecast = Forecast.of(past, calendar(), today);
        var test = AgainstNaive.of(past, today.minusDays(TESTED), calendar())
                .map(one -> new ForecastView.Test(
                        one.days(),
                        ForecastView.percent(one.off()),
                        ForecastView.percent(one.naive()),
                        Math.round(one.held() * HEIGHT)));
        if (closed().isClosed(day) || forecast.isEmpty()) {
            return new ForecastView(
                    day.toString(),
                    forecast.isEmpty() ? "ticket.forecast.short" : null,
                    closed().isClosed(day),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    goal(),
                    test.orElse(null));
        }
        return view(day, forecast.get(), days.handling(today.minusDays(HANDLING), today.minusDays(1)), test);
    }

    private ForecastView view(
            LocalDate day, Forecast forecast, Map<String, Double> handling, Optional<ForecastView.Test> test) {
        var expected = forecast.expected(day);
        var services = halls.current().services().stream()
                .filter(service -> expected.containsKey(service.key()))
                .toList();
        var lines = new ArrayList<ForecastView.Line>();
        double all = 0;
        for (int slot = 0; slot < DayArrivals.SLOTS; slot++) {
            double ofSlot = 0;
            for (var slots : expected.values()) {
                ofSlot += slots[slot];
            }
            all += ofSlot;
            if (ofSlot >= ANYBODY) {
                lines.add(line(slot, ofSlot, services, expected, forecast, handling));
            }
        }
        return new ForecastView(
                day.toString(),
                null,
                false,
                traits(day, forecast),
                count(all, forecast),
                bars(lines),
                services.stream().map(Hall.DeskService::name).toList(),
                lines,
                goal(),
                test.orElse(null));
    }

    private List<ForecastView.TraitShown> traits(LocalDate day, Forecast forecast) {
        return DayKind.of(day, calendar()).traits().stream()
                .map(trait -> new ForecastView.TraitShown(name(trait), ForecastView.times(forecast.factor(trait))))
                .toList();
    }

    private Text name(Object trait) {
        return switch (trait) {
            case Hall.Season season -> season.name();
            case DayOfWeek weekday -> texts.get("ticket.weekday." + weekday.getValue());
            default -> texts.get("ticket.forecast." + trait);
        };
    }

    private ForecastView.Line line(
            int slot,
            double all,
            List<Hall.DeskService> services,
            Map<String, double[]> expected,
            Forecast forecast,
            Map<String, Double> handling) {
        var cells = services.stream()
                .map(service -> cell(
                        expected.getOrDefault(service.key(), new double[DayArrivals.SLOTS])[slot],
                        handling.getOrDefault(service.key(), 0.0),
                        forecast))
                .toList();
        return new ForecastView.Line(label(slot), count(all, forecast), cells);
    }

    private ForecastView.Cell cell(double expected, double minutes, Forecast forecast) {
        var count = count(expected, forecast);
        if (count.high() == 0) {
            return new ForecastView.Cell(count, 0, 0);
        }
        return new ForecastView.Cell(
                count,
                ErlangC.desks(expected / STEP, minutes, goal()),
                ErlangC.desks((double) Math.max(count.high(), expected) / STEP, minutes, goal()));
    }

    private static ForecastView.Count count(double expected, Forecast forecast) {
        var range = forecast.range(expected);
        return new ForecastView.Count(Math.round(expected), range.low(), range.high());
    }

    private static List<ForecastView.Bar> bars(List<ForecastView.Line> lines) {
        double most = lines.stream().mapToInt(line -> line.all().high()).max().orElse(1);
        var bars = new ArrayList<ForecastView.Bar>();
        for (var line : lines) {
            var all = line.all();
            bars.add(new ForecastView.Bar(
                    bars.size() * STEP,
                    line.slot(),
                    height(all.expected(), most),
                    height(all.low(), most),
                    height(all.high(), most),
                    all.expected()));
        }
        return bars;
    }

    private static int height(double count, double most) {
        return most == 0 ? 0 : (int) Math.round(count / most * HEIGHT);
    }

    private static String label(int slot) {
        return slot / 2 + (slot % 2 == 0 ? ":00" : ":30");
    }

    private Calendar calendar() {
        return new Calendar(closed(), halls.current().busySeasons());
    }

    private ClosedDays closed() {
        return cities.current().openingHours().closed();
    }
}
