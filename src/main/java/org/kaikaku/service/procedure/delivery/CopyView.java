package org.kaikaku.service.procedure.delivery;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * One application in the order of a core system's screen.
 *
 * @param reason why it was rejected; empty otherwise
 * @param guarded whether somebody here is under protection (支援措置)
 * @param problem key of a text
 */
public record CopyView(
        UUID id,
        int version,
        String receipt,
        Text procedure,
        String key,
        Text system,
        String state,
        String reason,
        boolean guarded,
        List<Line> lines,
        @Nullable String problem) {

    /** @param value null where it is suppressed */
    public record Line(int number, String name, @Nullable String value) {}

    /** Whether it is no more, or is being taken back. */
    public boolean withdrawal() {
        return Set.of("WITHDRAWING", "RECALLED", "WITHDRAWN").contains(state);
    }
}
