package org.kaikaku.platform.city;

import java.time.LocalTime;
import org.kaikaku.platform.calendar.ClosedDays;

/** When the city hall is open. */
public record OpeningHours(LocalTime from, LocalTime to, ClosedDays closed) {}
