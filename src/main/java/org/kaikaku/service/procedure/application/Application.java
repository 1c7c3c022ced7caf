package org.kaikaku.service.procedure.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.procedure.application.Outcome.Done;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.application.Outcome.Refused;

/** One application (申請) on its way to a decision. One type per state: a step that makes no sense does not compile. */
public sealed interface Application {
    Header header();

    /** Nobody has it in hand. */
    record Received(Header header) implements Application {

        public Outcome assign(Worker worker, boolean self) {
            return new Done(
                    new InReview(header, worker, Set.of()),
                    self ? Happening.CLAIMED : Happening.ASSIGNED,
                    worker.name());
        }

        public Outcome withdraw(String reason, Instant now) {
            return withdrawn(header, reason, now);
        }
    }

    /** @param ticked keys of the checks that have been made */
    record InReview(Header header, Worker worker, Set<String> ticked) implements Application {

        public Outcome assign(Worker other, boolean self) {
            return new Done(
                    new InReview(header, other, ticked), self ? Happening.CLAIMED : Happening.ASSIGNED, other.name());
        }

        /** Pressing twice does no harm; what somebody else has in hand is not taken from them without a word. */
        public Outcome claim(Worker by) {
            return by.account().equals(worker.account())
                    ? new Refused(Reason.ALREADY_YOURS)
                    : new Refused(Reason.NOT_YOURS);
        }

        public Outcome release(Worker by) {
            if (!by.account().equals(worker.account())) {
                return new Refused(Reason.NOT_YOURS);
            }
            return new Done(new Received(header), Happening.RELEASED, "");
        }

        public Outcome tick(Worker by, Set<String> checks) {
            if (!by.account().equals(worker.account())) {
                return new Refused(Reason.NOT_YOURS);
            }
            var fresh = new HashSet<>(checks);
            fresh.removeAll(ticked);
            return new Done(
                    new InReview(header, worker, Set.copyOf(checks)), Happening.CHECKED, String.join(",", fresh));
        }

        public Outcome askCorrection(Worker by, String message, List<String> facts, LocalDate until, Instant now) {
            if (!by.account().equals(worker.account())) {
                return new Refused(Reason.NOT_YOURS);
            }
            if (message.isBlank()) {
                return new Refused(Reason.REASON_MISSING);
            }
            if (until.isBefore(LocalDate.ofInstant(now, City.ZONE))) {
                return new Refused(Reason.DATE_PASSED);
            }
            var request = new CorrectionRequest(message, List.copyOf(facts), until, now, by);
            return new Done(new CorrectionAsked(header, worker, ticked, request), Happening.CORRECTION_ASKED, message);
        }

        /**
         * Decides, or hands to the chief what only the chief decides.
         *
         * @param needed checks that must be ticked before anything is granted
         * @param entitled whether {@code by} may decide this procedure alone
         */
        public Outcome decide(
                Worker by, boolean granted, String reason, Set<String> needed, boolean entitled, Instant now) {
            if (!by.account().equals(worker.account())) {
                return new Refused(Reason.NOT_YOURS);
            }
            if (reason.isBlank()) {
                return new Refused(Reason.REASON_MISSING);
            }
            if (granted && !ticked.containsAll(needed)) {
                return new Refused(Reason.CHECKS_OPEN);
            }
            var decision = new Decision(granted, reason, by, now, null);
            if (!entitled) {
                return new Done(new AwaitingApproval(header, worker, ticked, decision), Happening.PROPOSED, reason);
            }
            return decided(header, decision);
        }

        public Outcome withdraw(String reason, Instant now) {
            return withdrawn(header, reason, now);
        }
    }

    /** The applicant's turn (補正待ち); the standard processing period rests. */
    record CorrectionAsked(Header header, Worker worker, Set<String> ticked, CorrectionRequest request)
            implements Application {

        /** @param mended facts as now stated; each one asked for must be among them */
        public Outcome correct(List<StatedFact> mended) {
            var stated = mended.stream().map(StatedFact::fact).toList();
            if (!stated.containsAll(request.facts())) {
                return new Refused(Reason.INCOMPLETE);
            }
            var facts = new ArrayList<>(header.facts());
            facts.removeIf(fact -> stated.contains(fact.fact()));
            facts.addAll(mended);
            return new Done(
                    new InReview(header.with(facts), worker, ticked), Happening.CORRECTED, String.join(",", stated));
        }

        public Outcome withdraw(String reason, Instant now) {
            return withdrawn(header, reason, now);
        }
    }

    /** The chief's turn (決裁待ち). */
    record AwaitingApproval(Header header, Worker worker, Set<String> ticked, Decision proposal)
            implements Application {

        public Outcome approve(Worker chief, Instant now) {
            if (chief.account().equals(proposal.by().account())) {
                return new Refused(Reason.OWN_PROPOSAL);
            }
            return decided(header, new Decision(proposal.granted(), proposal.reason(), chief, now, null));
        }

        public Outcome sendBack(Worker chief, String reason) {
            if (chief.account().equals(proposal.by().account())) {
                return new Refused(Reason.OWN_PROPOSAL);
            }
            if (reason.isBlank()) {
                return new Refused(Reason.REASON_MISSING);
            }
            return new Done(new InReview(header, worker, ticked), Happening.SENT_BACK, reason);
        }
    }

    record Decided(Header header, Decision decision) implements Application {
        public Decided numbered(String number) {
            var d = decision;
            return new Decided(header, new Decision(d.granted(), d.reason(), d.by(), d.at(), number));
        }
    }

    record Withdrawn(Header header, String reason, Instant at) implements Application {}

    private static Outcome decided(Header header, Decision decision) {
        var what = decision.granted() ? Happening.GRANTED : Happening.REFUSED;
        return new Done(new Decided(header, decision), what, decision.reason());
    }

    private static Outcome withdrawn(Header header, String reason, Instant now) {
        return new Done(new Withdrawn(header, reason, now), Happening.WITHDRAWN, reason);
    }
}
