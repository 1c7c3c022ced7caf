package org.kaikaku.service.procedure.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * What was given to a core system beside what it said of it.
 *
 * @param overdue how many of the lines shown wait for an answer too long
 * @param days open days in which the system answers; 0 where nothing is said
 * @param cut whether there are more lines than are shown
 */
public record ReconciliationView(
        String key,
        Text system,
        List<Filter> filters,
        int overdue,
        int days,
        boolean cut,
        List<Line> lines,
        String csv) {

    public record Filter(String show, int count, boolean current) {}

    /**
     * @param batch number of the file; null where it was in none, or was typed in by hand
     * @param sent the day of that file
     * @param age open days in its present state
     */
    public record Line(
            UUID id,
            String receipt,
            Text procedure,
            String state,
            @Nullable UUID batchId,
            @Nullable Integer batch,
            @Nullable LocalDate sent,
            int age,
            boolean overdue,
            String reason) {}
}
