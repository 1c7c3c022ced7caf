package org.kaikaku.service.counter.series;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.platform.calendar.TypedDate;
import org.kaikaku.platform.calendar.TypedDates;
import org.kaikaku.platform.opendata.OpenRow;

/** Reads the cells of a row, and keeps what is wrong with them. */
final class SeriesCells {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Headings headings;
    private final HallNames names;
    private final ClosedDays closed;
    private final LocalDate today;
    private final List<Found> found = new ArrayList<>();

    SeriesCells(Headings headings, HallNames names, ClosedDays closed, LocalDate today) {
        this.headings = headings;
        this.names = names;
        this.closed = closed;
        this.today = today;
    }

    Headings headings() {
        return headings;
    }

    List<Found> found() {
        return found;
    }

    String text(OpenRow row, Column column) {
        return headings.cell(row, column);
    }

    /** Null for a blank cell; as it is written where the hall has no such desk any more. */
    @Nullable
    String desk(OpenRow row) {
        var cell = text(row, Column.DESK);
        return cell.isEmpty() ? null : names.desk(cell);
    }

    String errand(OpenRow row) {
        return names.errand(text(row, Column.ERRAND));
    }

    Optional<String> needed(OpenRow row, Column column) {
        var cell = text(row, column);
        return cell.isEmpty() ? wrong(row, column, "opendata.reason.missing-value", "") : Optional.of(cell);
    }

    /** A day that is over, on which the hall was open. */
    Optional<LocalDate> day(OpenRow row) {
        return needed(row, Column.DAY).flatMap(cell -> {
            if (!(TypedDates.read(cell.replaceFirst("[ T][0-9]{1,2}:.*$", "")) instanceof TypedDate.Read(var date))
                    || date.isBefore(EARLIEST)) {
                return wrong(row, Column.DAY, "opendata.reason.not-a-date", "2026-04-01");
            }
            if (!date.isBefore(today)) {
                return wrong(
                        row,
                        Column.DAY,
                        "arrivals.wrong.not-over",
                        today.minusDays(1).toString());
            }
            return closed.isClosed(date) ? wrong(row, Column.DAY, "arrivals.wrong.closed", "") : Optional.of(date);
        });
    }

    Optional<String> service(OpenRow row) {
        return needed(row, Column.SERVICE).flatMap(cell -> {
            var service = names.service(cell);
            return service.isPresent() ? service : wrong(row, Column.SERVICE, "arrivals.wrong.service", "");
        });
    }

    Optional<LocalTime> time(OpenRow row, Column column) {
        return needed(row, column).flatMap(cell -> {
            var time = TimeOfDay.read(cell);
            return time.isPresent() ? time : wrong(row, column, "opendata.reason.not-a-time", "8:30");
        });
    }

    /** Null for a blank cell or a dash, and for one that is told of as wrong. */
    @Nullable
    LocalTime maybe(OpenRow row, Column column) {
        return text(row, column).matches("[-ー―－]*") ? null : time(row, column).orElse(null);
    }

    Optional<Integer> people(OpenRow row) {
        var figures = Normalizer.normalize(text(row, Column.PEOPLE), Normalizer.Form.NFKC)
                .replaceAll("[\\s,人名件]", "");
        return figures.matches("[0-9]{1,4}")
                ? Optional.of(Integer.valueOf(figures))
                : wrong(row, Column.PEOPLE, "opendata.reason.not-a-number", "12");
    }

    <T> Optional<T> wrong(OpenRow row, Column column, String why, String meant) {
        found.add(new Found(row.line(), headings.name(column), text(row, column), true, why, meant));
        return Optional.empty();
    }
}
