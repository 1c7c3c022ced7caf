package org.kaikaku.service.outreach.timetable;

import java.time.Duration;

/**
 * How the vans go, where the city's table of distances says nothing.
 *
 * @param kmPerHour on average
 * @param detourPercent of the great circle that the road is long
 * @param setUp from arriving to the first turn
 * @param pack from the last turn to leaving
 */
public record Driving(int kmPerHour, int detourPercent, Duration setUp, Duration pack) {}
