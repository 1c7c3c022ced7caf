package org.kaikaku.platform.payment.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.payment.PayDays;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.kaikaku.platform.payment.fees.InstalmentRules;
import org.kaikaku.platform.payment.fees.PaymentFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes by which dates and amounts somebody will pay; from the sum that the city says, a second person agrees to it. */
@Service
class ProposePlan {
    private final PlanTable plans;
    private final ChargeTable charges;
    private final AgreePlan agree;
    private final PaymentFiles files;
    private final PayDays days;
    private final Consents consents;
    private final Journal journal;
    private final Clock clock;

    ProposePlan(
            PlanTable plans,
            ChargeTable charges,
            AgreePlan agree,
            PaymentFiles files,
            PayDays days,
            Consents consents,
            Journal journal,
            Clock clock) {
        this.plans = plans;
        this.charges = charges;
        this.agree = agree;
        this.files = files;
        this.days = days;
        this.consents = consents;
        this.journal = journal;
        this.clock = clock;
    }

    enum Refusal {
        /** It is paid, cancelled, or has a plan. */
        MOVED_ON,
        /** The city has no rules of instalments. */
        NONE_HERE,
        /** At least two steps. */
        TOO_FEW,
        /** Not in order, not in the future, or later than the city allows. */
        DATES,
        /** A step is less than the city allows. */
        SMALL,
        /** The steps are not what is owed. */
        SUM,
        /** The city is closed on the day of a step: whoever agrees sees the next open one first. */
        CLOSED
    }

    /** @param place of the step that is wrong, from 1; 0 where it is none of them alone */
    record Refused(Refusal why, int place) {
        static Refused all(Refusal why) {
            return new Refused(why, 0);
        }
    }

    /** What a step is to be. */
    record Wanted(LocalDate due, long amount) {}

    /** Empty where it holds now, or waits for a second person. */
    @Transactional
    Optional<Refused> propose(UUID charge, List<Wanted> wanted, String reason, Actor actor) {
        var rules = files.rules().instalments();
        if (!(charges.lock(charge).orElse(null) instanceof Charge.Open owed)) {
            return Optional.of(Refused.all(Refusal.MOVED_ON));
        }
        var refusal = refusal(owed.core().amount(), wanted, rules);
        if (refusal.isPresent() || rules == null) {
            return refusal;
        }
        var plan = new Plan.Core(UUID.randomUUID(), charge, steps(wanted), reason, actor.name(), 0);
        if (!plans.add(plan, clock.instant())) {
            return Optional.of(Refused.all(Refusal.MOVED_ON));
        }
        journal.write(new Trace(
                actor.doer(),
                Act.CREATE,
                "分納の計画を作る",
                owed.core().payer().person(),
                "charge/" + owed.core().shown()));
        if (owed.core().amount() >= rules.secondPersonFrom()) {
            consents.ask(SecondPerson.request(plan, owed.core()), actor);
        } else {
            agree.agree(plan.id(), charge, actor.name(), actor.doer());
        }
        return Optional.empty();
    }

    private Optional<Refused> refusal(long owed, List<Wanted> wanted, @Nullable InstalmentRules rules) {
        if (rules == null) {
            return Optional.of(Refused.all(Refusal.NONE_HERE));
        }
        if (wanted.size() < 2) {
            return Optional.of(Refused.all(Refusal.TOO_FEW));
        }
        return dates(wanted, rules).or(() -> amounts(owed, wanted, rules)).or(() -> closed(wanted));
    }

    private Optional<Refused> dates(List<Wanted> wanted, InstalmentRules rules) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var last = days.last(today.plusMonths(rules.months()));
        for (int place = 0; place < wanted.size(); place++) {
            var due = wanted.get(place).due();
            var before = place == 0 ? today : wanted.get(place - 1).due();
            if (!due.isAfter(before) || due.isAfter(last)) {
                return Optional.of(new Refused(Refusal.DATES, place + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Refused> closed(List<Wanted> wanted) {
        return IntStream.range(0, wanted.size())
                .filter(place -> !days.last(wanted.get(place).due())
                        .equals(wanted.get(place).due()))
                .mapToObj(place -> new Refused(Refusal.CLOSED, place + 1))
                .findFirst();
    }

    /** The last one may be what is left. */
    private static Optional<Refused> amounts(long owed, List<Wanted> wanted, InstalmentRules rules) {
        for (int place = 0; place < wanted.size(); place++) {
            long least = place == wanted.size() - 1 ? 1 : rules.smallest();
            if (wanted.get(place).amount() < least) {
                return Optional.of(new Refused(Refusal.SMALL, place + 1));
            }
        }
        return wanted.stream().mapToLong(Wanted::amount).sum() == owed
                ? Optional.empty()
                : Optional.of(Refused.all(Refusal.SUM));
    }

    private static List<Plan.Step> steps(List<Wanted> wanted) {
        return IntStream.range(0, wanted.size())
                .mapToObj(place -> new Plan.Step(
                        place + 1, wanted.get(place).due(), wanted.get(place).amount(), null, false, false))
                .toList();
    }
}
