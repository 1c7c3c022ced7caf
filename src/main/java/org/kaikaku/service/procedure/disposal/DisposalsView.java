package org.kaikaku.service.procedure.disposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param days in which a confirmation can be taken back
 * @param problem key of the text that says why nothing was done; null where nothing is wrong
 * @param typed what was typed for a hold that could not be set
 */
public record DisposalsView(
        List<Group> due,
        List<Confirmed> confirmed,
        List<Held> held,
        int days,
        @Nullable String problem,
        Typed typed) {

    /**
     * What is due in a division.
     *
     * @param lines the first of them
     * @param chief whether the reader may confirm it
     */
    public record Group(String division, Text name, int applications, int papers, List<Line> lines, boolean chief) {}

    public record Line(String receipt, Text procedure, String title, LocalDate keptUntil) {}

    /**
     * @param state {@code waiting}, {@code removing}, {@code done} or {@code undone}
     * @param undoable whether the reader may take it back now
     */
    public record Confirmed(
            UUID id,
            Text division,
            int papers,
            String by,
            LocalDate on,
            LocalDate due,
            String state,
            boolean undoable) {}

    public record Held(String receipt, Text division, String reason, String by, Instant at) {}

    public record Typed(String receipt, String reason) {
        static final Typed NOTHING = new Typed("", "");
    }
}
