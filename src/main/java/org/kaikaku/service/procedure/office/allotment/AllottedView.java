package org.kaikaku.service.procedure.office.allotment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.office.allotment.Allotment.Given;

/** @param undoUntil 10:40; null where it cannot be taken back any more */
public record AllottedView(
        UUID id, String to, List<Line> lines, @Nullable String undoUntil) {

    /** @param said key of the text that says what became of it */
    public record Line(String receipt, String said) {
        static Line of(Given given) {
            var undone = given.undone();
            var said = given.problem() != null
                    ? given.problem()
                    : undone == null ? "office.allot.given" : undone.isEmpty() ? "office.allot.undone" : undone;
            return new Line(given.receipt().toString(), said);
        }
    }
}
