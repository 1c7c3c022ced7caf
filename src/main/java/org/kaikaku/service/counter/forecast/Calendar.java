package org.kaikaku.service.counter.forecast;

import java.util.List;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.service.counter.hall.Hall.Season;

/** What the city's files say of days: when the hall is closed, and in which weeks other numbers come. */
public record Calendar(ClosedDays closed, List<Season> seasons) {}
