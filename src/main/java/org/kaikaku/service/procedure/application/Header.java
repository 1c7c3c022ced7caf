package org.kaikaku.service.procedure.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What does not change with the state.
 *
 * @param bundle the confirmation that it was submitted with
 * @param release the version set of city files that it stays on, as it held {@code on} a day
 * @param index which of a repeated subject it is for; 0 for none
 * @param account who applied online; null at the counter and on paper
 * @param person register number of the applicant, once known
 * @param subject register number of the person whom it is about, where that is another
 * @param due end of the standard processing period (標準処理期間)
 * @param version must match on every write
 */
public record Header(
        UUID id,
        Receipt receipt,
        UUID bundle,
        String event,
        String procedure,
        long release,
        LocalDate on,
        int index,
        String division,
        Channel channel,
        @Nullable UUID account,
        @Nullable String person,
        @Nullable String subject,
        String applicantName,
        String applicantKana,
        List<StatedFact> facts,
        Instant submittedAt,
        LocalDate due,
        int version) {

    /** How it came. */
    public enum Channel {
        ONLINE,
        COUNTER,
        PAPER
    }

    Header with(List<StatedFact> mended) {
        return new Header(
                id,
                receipt,
                bundle,
                event,
                procedure,
                release,
                on,
                index,
                division,
                channel,
                account,
                person,
                subject,
                applicantName,
                applicantKana,
                List.copyOf(mended),
                submittedAt,
                due,
                version);
    }

    /** The people whose record this is, for the journal. */
    public List<String> people() {
        return java.util.stream.Stream.of(person, subject)
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
