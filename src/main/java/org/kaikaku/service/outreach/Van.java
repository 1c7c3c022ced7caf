package org.kaikaku.service.outreach;

import java.time.Duration;
import java.time.LocalTime;
import org.kaikaku.platform.language.Text;

/**
 * A car with a desk in it.
 *
 * @param base where it starts from and comes back to
 * @param leaves the earliest
 * @param returns the latest
 * @param range metres that it goes on one charge or one tank
 * @param work the driver's time at the wheel and at the stops, the longest a day (without breaks)
 * @param breakAfter the driver rests after so much work without a rest, at the latest
 * @param rest how long
 */
public record Van(
        String key,
        Text name,
        GeoPoint base,
        LocalTime leaves,
        LocalTime returns,
        int range,
        Duration work,
        Duration breakAfter,
        Duration rest) {}
