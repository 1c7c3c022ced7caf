package org.kaikaku.place.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.lottery.VerifyDraw;

/**
 * What came of recomputing a lottery from its published file.
 *
 * @param month of the uses
 * @param winners how many won
 * @param wrong empty where all is as published
 */
public record CheckedDraw(String month, int entries, int winners, List<Wrong> wrong) {

    /** What is not as it should be. */
    public enum Wrong {
        /** It is no file of a lottery. */
        NOT_A_LOTTERY,
        /** It was not drawn yet: nothing can be recomputed. */
        NOT_DRAWN,
        /** The seed is not the one that was promised. */
        SEED,
        /** The entries are not those whose hash the file has. */
        ENTRIES,
        /** The file's hash of the entries is not the one that was noted before the draw. */
        NOTED,
        /** Two entries have one pseudonym. */
        TWICE,
        /** The public draw was not after the entries closed. */
        DATE,
        /** Others win. */
        RESULTS
    }

    /**
     * Needs no database and no city.
     *
     * @param noted hash of the entries that somebody wrote down before the draw; null where nobody did
     */
    public static CheckedDraw of(byte[] file, @Nullable String noted) {
        return VerifyDraw.verify(file, noted);
    }
}
