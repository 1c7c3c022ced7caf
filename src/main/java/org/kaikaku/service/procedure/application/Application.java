package org.kaikaku.service.procedure.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.BusinessDays;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.procedure.application.CorrectionRequest.Told;
import org.kaikaku.service.procedure.application.Outcome.Done;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.application.Outcome.Refused;

/** One application (申請) on its way to a decision. One type per state: a step that makes no sense does not compile. */
public sealed interface Application
        permits Withdrawable, Application.AwaitingApproval, Application.Decided, Application.Withdrawn {
    /** Stands in the history before the key of a check whose tick was taken away. */
    String UNTICKED = "-";

    Header header();

    /** Who has it in hand, or had when it was decided; null where nobody has. */
    default @Nullable Worker worker() {
        return null;
    }

    /** Keys of the checks that have been made. */
    default Set<String> ticked() {
        return Set.of();
    }

    /** Nobody has it in hand. */
    record Received(Header header) implements Withdrawable {

        public Outcome assign(Worker worker, boolean self) {
            return new InReview(header, worker, Set.of()).taken(self);
        }

        /**
         * Goes to another division (移送), whose clerks take it from there; the deadline stays.
         *
         * @param takers divisions that may take such a case over
         */
        public Outcome transfer(String division, Set<String> takers, String reason) {
            if (division.isEmpty()) {
                return new Refused(Reason.DIVISION_MISSING);
            }
            if (division.equals(header.division())) {
                return new Refused(Reason.SAME_DIVISION);
            }
            if (!takers.contains(division)) {
                return new Refused(Reason.DIVISION_MAY_NOT);
            }
            if (reason.isBlank()) {
                return new Refused(Reason.REASON_MISSING);
            }
            var note = String.join("\n", header.division(), division, reason);
            return new Done(new Received(header.in(division)), Happening.TRANSFERRED, note);
        }
    }

    /** @param ticked keys of the checks that have been made */
    record InReview(Header header, Worker worker, Set<String> ticked) implements Withdrawable {

        public Outcome assign(Worker other, boolean self) {
            return new InReview(header, other, ticked).taken(self);
        }

        private Outcome taken(boolean self) {
            return new Done(this, self ? Happening.CLAIMED : Happening.ASSIGNED, worker.name());
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

        /** What had been checked is checked anew: whoever takes it over answers for it. */
        public Outcome transfer(Worker by, String division, Set<String> takers, String reason) {
            return by.account().equals(worker.account())
                    ? new Received(header).transfer(division, takers, reason)
                    : new Refused(Reason.NOT_YOURS);
        }

        public Outcome tick(Worker by, Set<String> checks) {
            if (!by.account().equals(worker.account())) {
                return new Refused(Reason.NOT_YOURS);
            }
            var changed = new TreeSet<>(checks);
            changed.removeAll(ticked);
            ticked.stream().filter(check -> !checks.contains(check)).forEach(check -> changed.add(UNTICKED + check));
            var next = new InReview(header, worker, Set.copyOf(checks));
            return new Done(next, Happening.CHECKED, String.join(",", changed));
        }

        /** @param told null where nobody said how; who applied online needs none, their page tells them */
        public Outcome askCorrection(
                Worker by, String message, List<String> facts, LocalDate until, @Nullable Told told, Instant now) {
            if (!by.account().equals(worker.account())) {
                return new Refused(Reason.NOT_YOURS);
            }
            if (message.isBlank()) {
                return new Refused(Reason.REASON_MISSING);
            }
            if (until.isBefore(LocalDate.ofInstant(now, City.ZONE))) {
                return new Refused(Reason.DATE_PASSED);
            }
            var way = Told.of(header, told);
            if (way == null) {
                return new Refused(Reason.WAY_MISSING);
            }
            var request = new CorrectionRequest(message, List.copyOf(facts), until, now, by, way);
            return new Done(new CorrectionAsked(header, worker, ticked, request), way.what, message);
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
            return decided(header, decision, ticked);
        }
    }

    /** The applicant's turn (補正待ち); the standard processing period rests. */
    record CorrectionAsked(Header header, Worker worker, Set<String> ticked, CorrectionRequest request)
            implements Withdrawable {

        /**
         * What had been checked is checked anew: it may rest on what was mended.
         *
         * @param mended facts as now stated, with those that the applicant does not know; each one asked for must be among them
         * @param paper whether something came beside facts; where none was asked for, it must
         */
        public Outcome correct(
                List<StatedFact> mended, boolean paper, CorrectionWay way, BusinessDays office, Instant now) {
            var stated = mended.stream().map(StatedFact::fact).toList();
            if (!stated.containsAll(request.facts()) || (request.facts().isEmpty() && !paper)) {
                return new Refused(Reason.INCOMPLETE);
            }
            var facts = new ArrayList<>(header.facts());
            facts.removeIf(fact -> stated.contains(fact.fact()));
            facts.addAll(mended);
            var onward = new InReview(request.rested(header.with(facts), office, now), worker, Set.of());
            return new Done(onward, way.what, String.join(",", stated));
        }

        /** Goes on without it, so that it can be decided, or refused where what was asked for did not come (行政手続法7条). */
        public Outcome resume(String reason, BusinessDays office, Instant now) {
            if (reason.isBlank()) {
                return new Refused(Reason.REASON_MISSING);
            }
            return new Done(
                    new InReview(request.rested(header, office, now), worker, ticked), Happening.RESUMED, reason);
        }
    }

    /** The chief's turn (決裁待ち). */
    record AwaitingApproval(Header header, Worker worker, Set<String> ticked, Decision proposal)
            implements Application {

        public Outcome approve(Worker chief, Instant now) {
            if (chief.account().equals(proposal.by().account())) {
                return new Refused(Reason.OWN_PROPOSAL);
            }
            return decided(header, new Decision(proposal.granted(), proposal.reason(), chief, now, null), ticked);
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

    /** @param ticked what had been checked when it was decided */
    record Decided(Header header, Decision decision, Set<String> ticked) implements Application {
        @Override
        public Worker worker() {
            return decision.by();
        }

        public Decided numbered(String number) {
            var d = decision;
            return new Decided(header, new Decision(d.granted(), d.reason(), d.by(), d.at(), number), ticked);
        }
    }

    record Withdrawn(Header header, String reason, Instant at) implements Application {}

    private static Outcome decided(Header header, Decision decision, Set<String> ticked) {
        var what = decision.granted() ? Happening.GRANTED : Happening.REFUSED;
        return new Done(new Decided(header, decision, ticked), what, decision.reason());
    }
}
