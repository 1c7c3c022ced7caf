package org.kaikaku.platform.staffing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who leaves their division, so that those who hand out work can give it to others in time. */
public interface Departures {
    /** The last day in their division of those of these accounts who go (退職) or move (異動) soon, or have lately. */
    Map<UUID, LocalDate> lastDays(Collection<UUID> accounts);
}
