package org.kaikaku.service.outreach.route;

import java.time.LocalDate;

/** Keeps when the van stands where by the accepted route. */
public interface Stands {
    /** In place of those of a route that was accepted before. */
    void replace(String van, LocalDate day, DayRoute route);
}
