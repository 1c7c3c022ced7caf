package org.kaikaku.service.counter.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What never changes of a ticket.
 *
 * @param id cannot be guessed; whoever knows it holds the ticket
 * @param errand key of what they come for
 * @param priority key of why they need not wait as long; null for most
 */
public record Slip(
        UUID id,
        LocalDate day,
        String letter,
        int number,
        String errand,
        Source source,
        @Nullable String priority,
        Instant issuedAt) {

    /** Where it was taken. */
    public enum Source {
        KIOSK,
        WEB,
        RECEPTION,
        /** Somebody who had booked has come. */
        APPOINTMENT
    }

    /** As it is called: {@code A-042}. */
    public String shown() {
        return shown(letter, number);
    }

    static String shown(String letter, int number) {
        return String.format(Locale.ROOT, "%s-%03d", letter, number);
    }
}
