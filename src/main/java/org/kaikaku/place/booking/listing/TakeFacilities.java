package org.kaikaku.place.booking.listing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.opendata.ReadOpenData;
import org.kaikaku.platform.opendata.Reading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in a list of facilities from a file of open data. Each row becomes a facility, or stands in the report with its line and the reason:
 * what opendata left out, and rows that name no facility.
 */
@Service
public class TakeFacilities {
    private final ReadOpenData read;
    private final ListedFacilities listed;
    private final Journal journal;
    private final Clock clock;

    TakeFacilities(ReadOpenData read, ListedFacilities listed, Journal journal, Clock clock) {
        this.read = read;
        this.listed = listed;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What became of a file.
     *
     * @param taken rows that are facilities now
     * @param unnamed lines of rows that opendata could read, and that name no facility
     */
    public record Report(Reading reading, int taken, List<Long> unnamed) {}

    @Transactional
    public Report take(String file, byte[] content, Actor actor) {
        var reading = read.read(file, content);
        var unnamed = new ArrayList<Long>();
        int taken = 0;
        if (reading instanceof Reading.Table table) {
            for (var row : table.rows()) {
                var facility = FacilityRow.read(file, row);
                if (facility == null) {
                    unnamed.add(row.line());
                } else {
                    listed.put(facility, clock.instant());
                    taken++;
                }
            }
        }
        if (taken > 0) {
            journal.write(new Trace(actor.doer(), Act.CREATE, "施設の一覧を取り込む", null, "facilities/" + file));
        }
        return new Report(reading, taken, unnamed);
    }
}
