package org.kaikaku.service.counter.series;

import java.time.LocalDate;
import java.util.Set;

/** Which days of which services the record holds already. */
interface OnRecord {
    record DayOf(LocalDate day, String service) {}

    /** Both days count. */
    Set<DayOf> between(LocalDate from, LocalDate until);
}
