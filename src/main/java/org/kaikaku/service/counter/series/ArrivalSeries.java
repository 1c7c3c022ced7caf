package org.kaikaku.service.counter.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of who came, by its state. */
sealed interface ArrivalSeries {
    Intake intake();

    default UUID id() {
        return intake().id();
    }

    enum Kind {
        /** One visit to a service a row, with the moments from which waits are computed. */
        VISITS,
        /** How many came in a half-hour. */
        COUNTS
    }

    /**
     * What came of a file.
     *
     * @param form such as CSV, windows-31j
     * @param in rows of the file; {@code left} of them could not be used
     * @param people that it counts
     * @param first day of it; null where nothing could be used
     */
    record Intake(
            UUID id,
            Kind kind,
            String file,
            String form,
            int in,
            int left,
            int people,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            Instant at,
            String by) {}

    /** Read, and told from by nobody. */
    record Draft(Intake intake) implements ArrivalSeries {
        /** @param clash whether the record has come to hold a day of it meanwhile */
        Decision begin(boolean clash, Instant now, String by) {
            if (intake.people() == 0) {
                return new Decision.Refused(Refusal.NOTHING_IN_IT);
            }
            return clash
                    ? new Decision.Refused(Refusal.ON_RECORD)
                    : new Decision.Accepted(new InForce(intake, now, by));
        }
    }

    /** Part of the record. */
    record InForce(Intake intake, Instant at, String by) implements ArrivalSeries {
        Withdrawn withdraw() {
            return new Withdrawn(intake);
        }
    }

    record Withdrawn(Intake intake) implements ArrivalSeries {}

    sealed interface Decision {
        record Accepted(InForce series) implements Decision {}

        record Refused(Refusal why) implements Decision {}
    }

    enum Refusal {
        NOTHING_IN_IT,
        ON_RECORD
    }
}
