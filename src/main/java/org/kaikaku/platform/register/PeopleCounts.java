package org.kaikaku.platform.register;

import java.time.LocalDate;
import java.util.List;

/**
 * How many people live where, for planning; never who. Whoever is under protection (支援措置), and everybody of their household, is counted nowhere.
 */
public interface PeopleCounts {

    /**
     * Residents by the postal code of their address and by age.
     *
     * @param ages at which bands begin, in years, ascending; whoever is younger than the first stands in no band
     * @param step every count is rounded to a multiple of it, down to none: neither a cell nor the difference of two tells of a few people
     * @param on the day on which ages are reckoned; a year of age is full at the end of the day before the birthday (年齢計算ニ関スル法律)
     * @throws IllegalArgumentException for a step under {@link #LEAST_STEP}
     */
    List<Count> byPostalCode(List<Integer> ages, int step, LocalDate on);

    /** Rounding to less than this would tell of a few people. */
    int LEAST_STEP = 5;

    /**
     * @param postalCode as the register has it
     * @param all of whatever age, also unknown
     * @param byAge for each of the ages asked for
     */
    record Count(String postalCode, int all, List<Integer> byAge) {
        public Count {
            byAge = List.copyOf(byAge);
        }
    }
}
