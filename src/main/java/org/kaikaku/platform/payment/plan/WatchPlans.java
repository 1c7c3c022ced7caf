package org.kaikaku.platform.payment.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.Addressee;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.platform.payment.PayDays;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.charge.ChargeInParts;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.kaikaku.platform.payment.fees.PaymentFiles;
import org.kaikaku.platform.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees whether plans are kept. What was paid in full ends one well; a late step is told once; one that stays late for longer than the city allows breaks
 * the plan, and dunning goes on where it stopped. A charge is locked before its plan, and that before its steps.
 */
@Component
class WatchPlans implements RecurringJob {
    /** The notice that a payment is late says what it is about. */
    private static final String KIND = "payment.late";

    private static final String BROKEN = "期限までに払われなかった";

    private final PlanTable plans;
    private final ChargeTable charges;
    private final ChargeInParts parts;
    private final EndPlan end;
    private final PaymentFiles files;
    private final Notices notices;
    private final PayDays days;
    private final TransactionTemplate together;
    private final Clock clock;

    WatchPlans(
            PlanTable plans,
            ChargeTable charges,
            ChargeInParts parts,
            EndPlan end,
            PaymentFiles files,
            Notices notices,
            PayDays days,
            TransactionTemplate together,
            Clock clock) {
        this.plans = plans;
        this.charges = charges;
        this.parts = parts;
        this.end = end;
        this.files = files;
        this.notices = notices;
        this.days = days;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payment.watch-plans";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        each(plans.reopened(), one -> together.executeWithoutResult(_ -> goOn(one)));
        each(
                plans.toWatch(LocalDate.ofInstant(clock.instant(), City.ZONE)),
                due -> together.executeWithoutResult(_ -> watch(due)));
    }

    private void goOn(PlanTable.Reopened reopened) {
        if (parts.unpay(reopened.charge(), paid(reopened.plan().toString(), reopened.version() - 1), Doer.SYSTEM)) {
            plans.goesOn(reopened.plan());
        }
    }

    /** @param version of the plan that was paid; it may be so more than once */
    private static String paid(String plan, int version) {
        return "plan/" + plan + "/paid/" + version;
    }

    private void watch(PlanTable.Due known) {
        var charge = charges.lock(known.charge()).map(Charge::core).orElse(null);
        if (charge == null || !(plans.lock(known.plan()).orElse(null) instanceof Plan.Agreed agreed)) {
            return;
        }
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var rules = files.rules().instalments();
        int grace = rules == null ? 0 : rules.graceDays();
        if (agreed.done()) {
            parts.pay(charge.id(), paid(known.plan().toString(), agreed.core().version()), Doer.SYSTEM);
            plans.done(known.plan(), clock.instant());
        } else if (agreed.broken(today, grace)) {
            end.end(charge.id(), BROKEN, Doer.SYSTEM);
            charges.find(charge.id())
                    .ifPresent(rest -> tell(
                            rest.core(),
                            ENDED,
                            rest.core().amount(),
                            rest.core().due(),
                            days.last(today.plusDays(files.rules().chargedBackDays())),
                            "ended/" + known.plan()));
        } else {
            agreed.late(today).filter(step -> !step.told()).ifPresent(step -> late(agreed.core(), step, charge, grace));
        }
    }

    /** Until then the plan holds; closed or not, since it does not hold a day longer. */
    private void late(Plan.Core plan, Plan.Step step, Charge.Core charge, int grace) {
        tell(
                charge,
                step(step.place()),
                step.amount(),
                step.due(),
                step.due().plusDays(grace),
                "step/" + plan.id() + "/" + step.place());
        plans.told(plan.id(), step.place(), clock.instant());
    }

    private void tell(Charge.Core charge, Text step, long amount, LocalDate due, LocalDate until, String once) {
        var payer = charge.payer();
        var facts = Map.of(
                "step", step,
                "what", charge.words(),
                "amount", Text.same(Page.count(amount)),
                "due", Wareki.text(due),
                "until", Wareki.text(until),
                "number", Text.same(charge.shown()));
        var news = new News("charge/" + charge.shown() + "/" + once, KIND, facts, charge.page(), charge.division());
        if (payer.account() != null) {
            notices.tell(payer.account(), news);
        } else if (payer.person() != null) {
            notices.tell(new Addressee(payer.person(), payer.name(), null, null), news);
        }
    }

    private static Text step(int place) {
        return new Text("分納 第%d回".formatted(place), "%d回目《かいめ》の お金《かね》".formatted(place), "Instalment " + place);
    }

    private static final Text ENDED = new Text("分納の取りやめ", "わけて はらうのは おわり", "The plan has ended");
}
