package org.kaikaku.platform.staffing.absence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param others whether the visitor may write down somebody else's absence
 * @param field id of the field that must be mended
 * @param problem key of what is wrong with it; null where nothing is
 */
public record AbsencesView(
        List<Line> lines,
        boolean others,
        AbsenceForm form,
        @Nullable String field,
        @Nullable String problem) {
    /** @param state end of a text's key: now, later, over, ended */
    public record Line(
            UUID id, String absent, String substitute, Text from, Text to, String reason, String state, boolean mine) {}
}
