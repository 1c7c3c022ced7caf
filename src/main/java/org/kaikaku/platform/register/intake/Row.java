package org.kaikaku.platform.register.intake;

import java.util.Map;
import org.kaikaku.platform.register.ImportReport.Problem;

/** A row of the file. */
sealed interface Row {

    /** @param cells by the names of the table's columns, ready to become JSON */
    record Accepted(Map<String, Object> cells) implements Row {}

    record Rejected(Problem problem) implements Row {}
}
