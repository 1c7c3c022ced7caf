package org.kaikaku.platform.register.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.register.ImportReport.Problem;

/** A row of the file. */
sealed interface Row {

    /** @param cells by the names of the table's columns */
    record Accepted(Map<String, Object> cells) implements Row {}

    /**
     * @param person register number, where it can be told
     * @param cells as they stood there, those with an individual number blank; none where nobody may see them (支援措置)
     */
    record Rejected(Problem problem, @Nullable String person, List<String> cells) implements Row {}
}
