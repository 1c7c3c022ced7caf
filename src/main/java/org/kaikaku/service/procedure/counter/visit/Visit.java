package org.kaikaku.service.procedure.counter.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.counter.visit.Identification.Mandate;

/** One visit to the counter. One type per state: what has been confirmed cannot be confirmed again. */
public sealed interface Visit {
    Opening opening();

    /** What the clerk hands on to the sections. */
    String memo();

    int version();

    record InProgress(Opening opening, String memo, int version) implements Visit {

        public InProgress note(String words) {
            return new InProgress(opening, words, version);
        }

        /**
         * @param how the person said yes: on paper where a paper came, else on the screen or by signature
         * @param handedOver papers that they gave at once
         */
        public Finished confirm(UUID bundle, Confirmation how, Collection<String> handedOver, Instant now) {
            var said = opening.onPaper() ? Confirmation.ON_PAPER : how;
            return new Finished(opening, memo, new Submitted(bundle, said, new TreeSet<>(handedOver)), now, version);
        }

        /** Nothing was applied for: an enquiry, or only a link code. */
        public Finished end(Instant now) {
            return new Finished(opening, memo, null, now, version);
        }
    }

    /** @param submitted null when nothing was applied for */
    record Finished(Opening opening, String memo, @Nullable Submitted submitted, Instant at, int version)
            implements Visit {}

    /**
     * What one confirmation gave.
     *
     * @param handedOver papers that the person gave at once, by procedure, index and place in its list
     */
    record Submitted(UUID bundle, Confirmation how, Set<String> handedOver) {}

    /** How the person said yes. */
    enum Confirmation {
        ON_SCREEN,
        BY_SIGNATURE,
        ON_PAPER
    }

    /**
     * Whether a code may be given out that links an account to the register. It opens all that the city knows of the person, so it
     * goes to that person or to whom the law puts in their place, seen in person, on the day on which they were seen.
     */
    default LinkPermission linkCode(LocalDate today) {
        var person = opening().person();
        var identification = opening().identification();
        var proof = identification.proof();
        if (!(this instanceof InProgress) || !opening().day().equals(today)) {
            return new LinkPermission.Refused(LinkPermission.Why.NOT_NOW);
        }
        if (person == null) {
            return new LinkPermission.Refused(LinkPermission.Why.NOT_IN_REGISTER);
        }
        if (proof == null || !proof.inPerson()) {
            return new LinkPermission.Refused(LinkPermission.Why.NOT_SEEN);
        }
        var proxy = identification.proxy();
        if (proxy != null && proxy.mandate() != Mandate.LEGAL) {
            return new LinkPermission.Refused(LinkPermission.Why.BY_PROXY);
        }
        return new LinkPermission.Allowed(person);
    }

    sealed interface LinkPermission {
        record Allowed(String person) implements LinkPermission {}

        record Refused(Why why) implements LinkPermission {}

        enum Why {
            /** The visit is over, or of another day. */
            NOT_NOW,
            NOT_IN_REGISTER,
            NOT_SEEN,
            BY_PROXY
        }
    }
}
