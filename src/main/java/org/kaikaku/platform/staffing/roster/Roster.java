package org.kaikaku.platform.staffing.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.web.Written;

/** A file of joiners, movers and leavers (異動名簿); one type per state. */
sealed interface Roster {
    Head head();

    /** @param name of the file */
    record Head(UUID id, String name, List<Row> rows, Doer uploader, Instant at, int version) {
        Head next() {
            return new Head(id, name, rows, uploader, at, version + 1);
        }
    }

    /** Read, and nothing done. */
    record Draft(Head head) implements Roster {
        /**
         * @param seen the mark of the plan that was confirmed
         * @param two whether a second person must agree
         */
        Decision apply(Plan plan, String seen, boolean two, String reason, Doer doer, Instant now) {
            if (plan.lockedOut() != null) {
                return new Decision.Refused(Why.LOCKS_OUT);
            }
            if (plan.changes().isEmpty()) {
                return new Decision.Refused(Why.NOTHING);
            }
            if (!plan.mark().equals(seen)) {
                return new Decision.Refused(Why.CHANGED);
            }
            if (!Written.fits(reason)) {
                return new Decision.Refused(Why.NO_REASON);
            }
            return new Decision.Accepted(
                    two ? new Asked(head.next(), seen, reason) : new Applied(head.next(), reason, doer, now));
        }
    }

    /** Waits for a second person. */
    record Asked(Head head, String seen, String reason) implements Roster {
        /** Who agrees agrees to what was asked, and to nothing that has become of it since. */
        Decision agree(Plan plan, Doer doer, Instant now) {
            return plan.lockedOut() == null && plan.mark().equals(seen)
                    ? new Decision.Accepted(new Applied(head.next(), reason, doer, now))
                    : new Decision.Refused(Why.CHANGED);
        }

        Draft refuse() {
            return new Draft(head.next());
        }
    }

    /** Each row has happened, or will on its day. */
    record Applied(Head head, String reason, Doer by, Instant at) implements Roster {}

    sealed interface Decision {
        record Accepted(Roster roster) implements Decision {}

        record Refused(Why why) implements Decision {}
    }

    enum Why {
        /** Nobody would keep the roles of the whole city any more. */
        LOCKS_OUT,
        /** No row can be done. */
        NOTHING,
        /** It would no longer do what was seen. */
        CHANGED,
        NO_REASON,
        /** Somebody was first. */
        NOT_NOW
    }
}
