package org.kaikaku.service.counter.comparison;

import java.time.LocalDate;
import java.util.List;

/**
 * One day of a service, or of the whole hall.
 *
 * @param minutes that each waited to be served, in any order
 * @param left how many went without being served
 */
record WaitDay(LocalDate day, List<Double> minutes, int left) {
    WaitDay {
        minutes = List.copyOf(minutes);
    }
}
