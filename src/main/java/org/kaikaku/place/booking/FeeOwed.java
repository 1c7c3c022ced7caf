package org.kaikaku.place.booking;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * A use of a room is to be paid, or is owed another amount than before. Whoever takes money answers by {@link BookingFees#paid}.
 *
 * @param booking names what is owed, for ever
 * @param number as people say it: {@code B-000123}
 * @param yen all that is owed for it; 0 where nothing is owed any more
 * @param due the last day on which it can be paid
 * @param account whose it is; null for somebody without one
 * @param division key of the division that is owed it
 */
public record FeeOwed(
        UUID booking,
        String number,
        Text what,
        int yen,
        LocalDate due,
        @Nullable UUID account,
        String division) {}
