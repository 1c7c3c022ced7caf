package org.kaikaku.service.counter.series;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kaikaku.platform.web.SpreadsheetCsv;
import org.kaikaku.service.counter.hall.Hall;

/** A file to copy from, of one day, with the hall's own names. */
final class SampleFile {
    private static final int WAIT = 275;
    private static final int OVER = 610;

    private SampleFile() {}

    static byte[] visits(Hall hall, LocalDate day) {
        var lines = new ArrayList<List<?>>();
        lines.add(headings(
                Column.DAY,
                Column.NUMBER,
                Column.SERVICE,
                Column.ERRAND,
                Column.CAME,
                Column.CALLED,
                Column.ENDED,
                Column.DESK));
        int number = 1;
        for (var errand : hall.errands()) {
            var came = LocalTime.of(8 + number % 8, 31, 5);
            for (var service : errand.services()) {
                lines.add(List.of(
                        day,
                        "A-%03d".formatted(number),
                        hall.serviceName(service).ja(),
                        errand.name().ja(),
                        came,
                        came.plusSeconds(WAIT),
                        came.plusSeconds(OVER),
                        desk(hall, service)));
                came = came.plusSeconds(OVER);
            }
            number++;
        }
        return SpreadsheetCsv.of(lines);
    }

    static byte[] counts(Hall hall, LocalDate day) {
        var lines = new ArrayList<List<?>>();
        lines.add(headings(Column.DAY, Column.SERVICE, Column.FROM, Column.PEOPLE));
        for (var service : hall.services()) {
            for (int half = 17; half < 34; half++) {
                var from = half / 2 + (half % 2 == 0 ? ":00" : ":30");
                lines.add(List.of(day, service.name().ja(), from, 3 + half % 5));
            }
        }
        return SpreadsheetCsv.of(lines);
    }

    private static List<String> headings(Column... columns) {
        return Stream.of(columns).map(Column::written).toList();
    }

    private static String desk(Hall hall, String service) {
        return hall.desks().stream()
                .filter(desk -> desk.services().contains(service))
                .map(desk -> desk.name().ja())
                .findFirst()
                .orElse("");
    }
}
