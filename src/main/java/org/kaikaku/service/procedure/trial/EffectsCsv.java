package org.kaikaku.service.procedure.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kaikaku.platform.web.SpreadsheetCsv;

/** What a trial found, for a spreadsheet. Numbers and keys of the house only. */
final class EffectsCsv {
    private EffectsCsv() {}

    static byte[] of(List<Found> found) {
        var lines = new ArrayList<List<Object>>();
        lines.add(List.of("receipt", "subject", "change", "division", "days_later"));
        for (var one : found) {
            lines.add(List.of(
                    Objects.toString(one.receipt(), ""),
                    one.index(),
                    one.change().name(),
                    Objects.toString(one.division(), ""),
                    one.daysLater()));
        }
        return SpreadsheetCsv.of(lines);
    }
}
