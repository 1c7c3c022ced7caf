package org.kaikaku.platform.register.intake;

import org.kaikaku.platform.register.ImportReport.Reason;

/** What a cell turned out to hold. */
sealed interface Cell {

    /** @param value LocalDate, Boolean, Integer or String */
    record Value(Object value) implements Cell {}

    record Blank() implements Cell {}

    record Wrong(Reason reason) implements Cell {}
}
