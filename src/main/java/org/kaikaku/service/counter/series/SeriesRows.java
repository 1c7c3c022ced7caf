package org.kaikaku.service.counter.series;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.platform.calendar.TypedDate;
import org.kaikaku.platform.calendar.TypedDates;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.opendata.OpenRow;

/** Takes one row after the other; each is counted, or left out with what is wrong with it. */
final class SeriesRows {
    private static final int MOST_PEOPLE = 9_999;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Headings headings;
    private final HallNames names;
    private final ClosedDays closed;
    private final LocalDate today;
    private final List<Found> found = new ArrayList<>();
    private final Map<String, Long> seen = new HashMap<>();
    /** Two files may use the same numbers on one day. */
    private final UUID file = UUID.randomUUID();

    private List<Counted> counted = new ArrayList<>();
    private int left;

    SeriesRows(Headings headings, HallNames names, ClosedDays closed, LocalDate today) {
        this.headings = headings;
        this.names = names;
        this.closed = closed;
        this.today = today;
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
        counted = kind() == ArrivalSeries.Kind.VISITS ? inTurn() : together(rows);
    }

    private void read(OpenRow row) {
        var day = day(row);
        var service = service(row);
        if (day.isPresent() && service.isPresent()) {
            if (perVisit()) {
                visit(row, day.get(), service.get());
            } else {
                count(row, day.get(), service.get());
            }
        }
    }

    private Optional<LocalDate> day(OpenRow row) {
        var cell = headings.cell(row, Column.DAY);
        if (cell.isEmpty()) {
            return wrong(row, Column.DAY, "opendata.reason.missing-value", "");
        }
        if (!(TypedDates.read(cell.replaceFirst("[ T][0-9]{1,2}:.*$", "")) instanceof TypedDate.Read(var date))
                || date.isBefore(EARLIEST)) {
            return wrong(row, Column.DAY, "opendata.reason.not-a-date", "2026-04-01");
        }
        if (!date.isBefore(today)) {
            return wrong(row, Column.DAY, "arrivals.wrong.not-over", today.minusDays(1).toString());
        }
        return closed.isClosed(date) ? wrong(row, Column.DAY, "arrivals.wrong.closed", "") : Optional.of(date);
    }

    private Optional<String> service(OpenRow row) {
        var cell = headings.cell(row, Column.SERVICE);
        if (cell.isEmpty()) {
            return wrong(row, Column.SERVICE, "opendata.reason.missing-value", "");
        }
        var service = names.service(cell);
        return service.isPresent() ? service : wrong(row, Column.SERVICE, "arrivals.wrong.service", "");
    }

    private void count(OpenRow row, LocalDate day, String service) {
        var from = time(row, Column.FROM);
        var people = people(row);
        if (from.isPresent() && people.isPresent()) {
            int slot = TimeOfDay.slot(from.get());
            if (once(row, day + " " + service + " " + slot) && people.get() > 0) {
                counted.add(new Counted(row.line(), day, service, slot, people.get(), null));
            }
        }
    }

    private void visit(OpenRow row, LocalDate day, String service) {
        var came = time(row, Column.CAME);
        var number = headings.cell(row, Column.NUMBER);
        if (number.isEmpty()) {
            wrong(row, Column.NUMBER, "opendata.reason.missing-value", "");
        }
        int before = found.size();
        var called = maybe(row, Column.CALLED);
        var ended = maybe(row, Column.ENDED);
        if (came.isEmpty() || number.isEmpty() || found.size() > before || !inOrder(row, came.get(), called, ended)) {
            return;
        }
        if (once(row, day + " " + Column.folded(number) + " " + service + " " + came.get())) {
            var visit = kind() == ArrivalSeries.Kind.VISITS
                    ? visit(row, day, Column.folded(number), came.get(), called, ended)
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
        var desk = headings.cell(row, Column.DESK);
        var last = ended != null ? ended : called != null ? called : came;
        return new Counted.Visit(
                UUID.nameUUIDFromBytes((file + " " + day + " " + number).getBytes(StandardCharsets.UTF_8)),
                1,
                names.errand(headings.cell(row, Column.ERRAND)),
                desk.isEmpty() ? null : names.desk(desk),
                at(day, came),
                called == null ? null : at(day, called),
                at(day, last));
    }

    private boolean inOrder(OpenRow row, LocalTime came, @Nullable LocalTime called, @Nullable LocalTime ended) {
        if (called != null && called.isBefore(came)) {
            wrong(row, Column.CALLED, "arrivals.wrong.order", came.toString());
            return false;
        }
        var before = called == null ? came : called;
        if (ended != null && ended.isBefore(before)) {
            wrong(row, Column.ENDED, "arrivals.wrong.order", before.toString());
            return false;
        }
        return true;
    }

    /** Null for a blank cell, and for one that is told of as wrong. */
    private @Nullable LocalTime maybe(OpenRow row, Column column) {
        return headings.cell(row, column).matches("[-ー―－]*") ? null : time(row, column).orElse(null);
    }

    private Optional<LocalTime> time(OpenRow row, Column column) {
        var cell = headings.cell(row, column);
        if (cell.isEmpty()) {
            return wrong(row, column, "opendata.reason.missing-value", "");
        }
        var time = TimeOfDay.read(cell);
        return time.isPresent() ? time : wrong(row, column, "opendata.reason.not-a-time", "8:30");
    }

    private Optional<Integer> people(OpenRow row) {
        var cell = headings.cell(row, Column.PEOPLE);
        var figures = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("[\\s,人名件]", "");
        if (!figures.matches("[0-9]{1,4}") || Integer.parseInt(figures) > MOST_PEOPLE) {
            return wrong(row, Column.PEOPLE, "opendata.reason.not-a-number", "12");
        }
        return Optional.of(Integer.valueOf(figures));
    }

    private boolean once(OpenRow row, String what) {
        var earlier = seen.putIfAbsent(what, row.line());
        if (earlier == null) {
            return true;
        }
        found.add(new Found(row.line(), null, what, true, "arrivals.wrong.twice", earlier.toString()));
        return false;
    }

    private <T> Optional<T> wrong(OpenRow row, Column column, String why, String meant) {
        found.add(new Found(row.line(), headings.name(column), headings.cell(row, column), true, why, meant));
        return Optional.empty();
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

    /** One number that went through several services: first where it came first. */
    private List<Counted> inTurn() {
        var byTicket = new LinkedHashMap<UUID, List<Counted>>();
        for (var row : counted) {
            var visit = row.visit();
            if (visit != null) {
                byTicket.computeIfAbsent(visit.ticket(), _ -> new ArrayList<>()).add(row);
            }
        }
        var all = new ArrayList<Counted>();
        for (var legs : byTicket.values()) {
            legs.sort(Comparator.comparing(SeriesRows::queued));
            for (int i = 0; i < legs.size(); i++) {
                var visit = legs.get(i).visit();
                all.add(legs.get(i).with(visit == null ? null : visit.numbered(i + 1)));
            }
        }
        return all;
    }

    private static Instant queued(Counted row) {
        var visit = row.visit();
        return visit == null ? Instant.EPOCH : visit.queuedAt();
    }

    /** People of one half-hour together; a tally by whole hours is shared out evenly over their halves. */
    private List<Counted> together(List<OpenRow> rows) {
        boolean hourly = !perVisit() && counted.stream().allMatch(row -> row.slot() % 2 == 0);
        var sums = new LinkedHashMap<String, Counted>();
        for (var row : counted) {
            int later = hourly ? row.people() / 2 : 0;
            add(sums, row, row.slot(), row.people() - later);
            add(sums, row, row.slot() + 1, later);
        }
        if (hourly && !counted.isEmpty()) {
            found.add(new Found(rows.getFirst().line(), headings.name(Column.FROM), "", false, "arrivals.hourly", ""));
        }
        return List.copyOf(sums.values());
    }

    private static void add(Map<String, Counted> sums, Counted row, int slot, int people) {
        if (people > 0) {
            sums.merge(
                    row.day() + " " + row.service() + " " + slot,
                    new Counted(row.line(), row.day(), row.service(), slot, people, null),
                    (one, other) -> new Counted(
                            one.line(), one.day(), one.service(), one.slot(), one.people() + other.people(), null));
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(City.ZONE).toInstant();
    }
}
