package org.kaikaku.platform.masters.version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.masters.table.Master;

/** A version of a table, by its state. */
sealed interface MasterVersion {
    Intake intake();

    default UUID id() {
        return intake().id();
    }

    /**
     * What came of a file.
     *
     * @param form such as CSV, windows-31j
     * @param in rows of the file; {@code left} of them could not be used
     * @param difference against the table in force when it was read
     */
    record Intake(
            UUID id,
            Master master,
            String file,
            String form,
            int in,
            int left,
            Difference difference,
            Instant at,
            String by) {}

    /** Read, and not in force. */
    record Draft(Intake intake) implements MasterVersion {
        /**
         * @param latest day from which the latest version is in force; null where there is none but the one that came with the house
         * @param sure whether it may take away as much as it does
         */
        Decision begin(
                LocalDate from, @Nullable LocalDate latest, boolean sure, LocalDate today, Instant at, String by) {
            if (intake.difference().today() == 0) {
                return new Decision.Refused(Refusal.NOTHING_IN_IT);
            }
            if (from.isBefore(today)) {
                return new Decision.Refused(Refusal.IN_THE_PAST);
            }
            if (latest != null && from.isBefore(latest)) {
                return new Decision.Refused(Refusal.BEFORE_THE_LATEST);
            }
            if (intake.difference().suspicious() && !sure) {
                return new Decision.Refused(Refusal.MUCH_GONE);
            }
            return new Decision.Accepted(new InForce(intake, from, at, by));
        }
    }

    /** In force from its day on, until a later one is. */
    record InForce(Intake intake, LocalDate from, Instant at, String by) implements MasterVersion {
        Withdrawn withdraw(Instant now, String who) {
            return new Withdrawn(intake, from, now, who);
        }
    }

    record Withdrawn(Intake intake, LocalDate from, Instant at, String by) implements MasterVersion {}

    sealed interface Decision {
        record Accepted(InForce version) implements Decision {}

        record Refused(Refusal why) implements Decision {}
    }

    enum Refusal {
        NOTHING_IN_IT,
        IN_THE_PAST,
        /** A later version is waiting, made without it. */
        BEFORE_THE_LATEST,
        /** More than a twentieth of the table would end at once, and nobody said that it may. */
        MUCH_GONE
    }
}
