package org.kaikaku.platform.opendata.reading;

import org.kaikaku.platform.opendata.Reason;

/** What one cell says. */
sealed interface Cell {
    record Blank() implements Cell {}

    record Value(Object value) implements Cell {}

    /** Read, and somebody may want to look. */
    record Noted(Object value, Reason reason, String meant) implements Cell {}

    /** It says that there is nothing. */
    record Nothing() implements Cell {}

    /** @param meant how it should be written */
    record Wrong(Reason reason, String meant) implements Cell {}
}
