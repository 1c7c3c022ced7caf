package org.kaikaku.service.counter.series;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.opendata.OpenRow;

/** Takes one row after the other; each is counted, or left out with what is wrong with it. */
final class SeriesRows {
    private final SeriesCells cells;
    private final Headings headings;
    private final List<Found> found;
    private final Map<String, Long> seen = new HashMap<>();
    /** Two files may use the same numbers on one day. */
    private final UUID file = UUID.randomUUID();

    private List<Counted> counted = new ArrayList<>();
    private int left;

    SeriesRows(SeriesCells cells) {
        this.cells = cells;
        this.headings = cells.headings();
        this.found = cells.found();
    }

    /** Whether its columns are those of visits, or those of counts. */
    boolean complete() {
        return perVisit() || headings.has(Column.DAY, Column.SERVICE, Column.FROM, Column.PEOPLE);
    }

    private boolean perVisit() {
        return headings.has(Column.DAY, Column.SERVICE, Column.NUMBER, Column.CAME);
    }

    /** Visits whose calls the file knows tell of waits too; else it tells only how many came. */
    ArrivalSeries.Kind kind() {
        return perVisit() && headings.has(Column.CALLED) ? ArrivalSeries.Kind.VISITS : ArrivalSeries.Kind.COUNTS;
    }

    List<Counted> counted() {
        return counted;
    }

    List<Found> found() {
        return found;
    }

    int left() {
        return left;
    }

    void take(List<OpenRow> rows, OnRecord onRecord) {
        for (var row : rows) {
            int before = found.size();
            read(row);
            if (found.size() > before) {
                left++;
            }
        }
        withoutKnown(onRecord);
        counted = kind() == ArrivalSeries.Kind.VISITS ? Gathered.inTurn(counted) : together(rows);
    }

    private void read(OpenRow row) {
        var day = cells.day(row);
        var service = cells.service(row);
        if (day.isPresent() && service.isPresent()) {
            if (perVisit()) {
                visit(row, day.get(), service.get());
            } else {
                count(row, day.get(), service.get());
            }
        }
    }

    private void count(OpenRow row, LocalDate day, String service) {
        var from = cells.time(row, Column.FROM);
        var people = cells.people(row);
        if (from.isPresent() && people.isPresent()) {
            int slot = TimeOfDay.slot(from.get());
            if (once(row, day + " " + service + " " + slot) && people.get() > 0) {
                counted.add(new Counted(row.line(), day, service, slot, people.get(), null));
            }
        }
    }

    private void visit(OpenRow row, LocalDate day, String service) {
        int before = found.size();
        var came = cells.time(row, Column.CAME);
        var number = cells.needed(row, Column.NUMBER).map(Column::folded);
        var called = cells.maybe(row, Column.CALLED);
        var ended = cells.maybe(row, Column.ENDED);
        if (came.isEmpty() || number.isEmpty() || found.size() > before || !inOrder(row, came.get(), called, ended)) {
            return;
        }
        if (once(row, day + " " + number.get() + " " + service + " " + came.get())) {
            var visit = kind() == ArrivalSeries.Kind.VISITS
                    ? visit(row, day, number.get(), came.get(), called, ended)
                    : null;
            counted.add(new Counted(row.line(), day, service, TimeOfDay.slot(came.get()), 1, visit));
        }
    }

    private Counted.Visit visit(
            OpenRow row,
            LocalDate day,
            String number,
            LocalTime came,
            @Nullable LocalTime called,
            @Nullable LocalTime ended) {
        var last = ended != null ? ended : called != null ? called : came;
        return new Counted.Visit(
                UUID.nameUUIDFromBytes((file + " " + day + " " + number).getBytes(StandardCharsets.UTF_8)),
                1,
                cells.errand(row),
                cells.desk(row),
                at(day, came),
                called == null ? null : at(day, called),
                at(day, last));
    }

    private boolean inOrder(OpenRow row, LocalTime came, @Nullable LocalTime called, @Nullable LocalTime ended) {
        if (called != null && called.isBefore(came)) {
            cells.wrong(row, Column.CALLED, "arrivals.wrong.order", came.toString());
            return false;
        }
        var before = called == null ? came : called;
        if (ended != null && ended.isBefore(before)) {
            cells.wrong(row, Column.ENDED, "arrivals.wrong.order", before.toString());
            return false;
        }
        return true;
    }

    private boolean once(OpenRow row, String what) {
        var earlier = seen.putIfAbsent(what, row.line());
        if (earlier == null) {
            return true;
        }
        found.add(new Found(row.line(), null, what, true, "arrivals.wrong.twice", earlier.toString()));
        return false;
    }

    /** A day of a service that stands in the record already would count twice. */
    private void withoutKnown(OnRecord onRecord) {
        var days = counted.stream().map(Counted::day).sorted().toList();
        if (days.isEmpty()) {
            return;
        }
        Set<OnRecord.DayOf> known = onRecord.between(days.getFirst(), days.getLast());
        var fresh = new ArrayList<Counted>();
        for (var row : counted) {
            if (known.contains(new OnRecord.DayOf(row.day(), row.service()))) {
                found.add(new Found(
                        row.line(), headings.name(Column.DAY), row.day().toString(), true, "arrivals.wrong.known", ""));
                left++;
            } else {
                fresh.add(row);
            }
        }
        counted = fresh;
    }

    /** A tally by whole hours is shared out over their halves, and the page says so. */
    private List<Counted> together(List<OpenRow> rows) {
        boolean hourly = !perVisit() && counted.stream().allMatch(row -> row.slot() % 2 == 0);
        if (hourly && !counted.isEmpty()) {
            found.add(new Found(rows.getFirst().line(), headings.name(Column.FROM), "", false, "arrivals.hourly", ""));
        }
        return Gathered.together(counted, hourly);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(City.ZONE).toInstant();
    }
}
