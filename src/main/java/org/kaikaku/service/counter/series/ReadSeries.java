package org.kaikaku.service.counter.series;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.opendata.ReadOpenData;
import org.kaikaku.platform.opendata.Reading;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.stereotype.Component;

/**
 * Reads a file of who came, by the one importer of the house (encodings, byte order marks, titles above the heading, rows that are none); says
 * of every row that is left out where and why. Never throws for what stands in a file.
 */
@Component
class ReadSeries {
    private final ReadOpenData read;
    private final Halls halls;
    private final Cities cities;
    private final OnRecord onRecord;
    private final Clock clock;

    ReadSeries(ReadOpenData read, Halls halls, Cities cities, OnRecord onRecord, Clock clock) {
        this.read = read;
        this.halls = halls;
        this.cities = cities;
        this.onRecord = onRecord;
        this.clock = clock;
    }

    sealed interface Read {
        /**
         * @param in rows of the file
         * @param left how many of them are not taken; each has a finding
         * @param rows more than were taken where hours were split into halves, fewer where people were counted together
         */
        record Series(ArrivalSeries.Kind kind, String form, int in, int left, List<Counted> rows, List<Found> found)
                implements Read {}

        /** @param why key of the text that says why nothing of it can be taken */
        record Refused(String why) implements Read {}
    }

    Read read(String file, byte[] content) {
        return switch (read.read(file, content, List.of())) {
            case Reading.Refused(var finding) ->
                new Read.Refused(Found.of(finding).why());
            case Reading.Table table -> table(table);
        };
    }

    private Read table(Reading.Table table) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var closed = cities.current().openingHours().closed();
        var rows = new SeriesRows(new SeriesCells(Headings.of(table), new HallNames(halls.current()), closed, today));
        if (!rows.complete()) {
            return new Read.Refused("arrivals.refused.columns");
        }
        rows.take(table.rows(), onRecord);
        var found = rows.found();
        table.findings().stream().map(Found::of).forEach(found::add);
        found.sort((one, other) -> Long.compare(one.line(), other.line()));
        return new Read.Series(
                rows.kind(),
                table.shape().format() + ", " + table.shape().encoding(),
                table.in(),
                table.left() + rows.left(),
                rows.counted(),
                found);
    }
}
