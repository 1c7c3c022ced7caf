package org.kaikaku.platform.payment.plan;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.consent.CannotBeDone;
import org.kaikaku.platform.consent.ConsentGiven;
import org.kaikaku.platform.consent.ConsentLapsed;
import org.kaikaku.platform.consent.ConsentRefused;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Charges;
import org.kaikaku.platform.payment.NewCharge;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.charge.ChargeInParts;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.kaikaku.platform.payment.fees.Account;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The plan holds: each of its steps is asked for by a charge of its own, with its slip and its page. */
@Service
class AgreePlan {
    /** What a step's charge is for. */
    static final String SUBJECT = "instalment/";

    private static final Text GONE =
            new Text("このお支払いは、もう済んだか取り消されました。", "もう はらって あるか、なくなりました。", "This was paid or cancelled meanwhile.");

    private final PlanTable plans;
    private final ChargeTable table;
    private final Charges charges;
    private final ChargeInParts parts;
    private final Clock clock;

    AgreePlan(PlanTable plans, ChargeTable table, Charges charges, ChargeInParts parts, Clock clock) {
        this.plans = plans;
        this.table = table;
        this.charges = charges;
        this.parts = parts;
        this.clock = clock;
    }

    /** In the caller's transaction. False where the charge or the plan has moved on, or its steps are not what is owed any more. */
    boolean agree(UUID plan, UUID charge, String agreer, Doer by) {
        var owed = table.lock(charge).map(Charge::core).orElse(null);
        if (owed == null
                || !(plans.lock(plan).orElse(null) instanceof Plan.Proposed(Plan.Core core))
                || core.total() != owed.amount()
                || !parts.begin(charge)) {
            return false;
        }
        plans.agreed(plan, agreer, clock.instant());
        core.steps()
                .forEach(step -> plans.pays(
                        plan,
                        step.place(),
                        charges.ask(step(core, step, owed), by).id()));
        return true;
    }

    private static NewCharge step(Plan.Core plan, Plan.Step step, Charge.Core owed) {
        return new NewCharge(
                SUBJECT + plan.id() + "/" + step.place(),
                "instalment",
                Account.INSTALMENTS,
                words(owed.words(), step.place(), plan.steps().size()),
                step.amount(),
                step.due(),
                owed.year(),
                owed.division(),
                owed.payer());
    }

    private static Text words(Text what, int place, int times) {
        return new Text(
                "%s 分納 第%d回(全%d回)".formatted(what.ja(), place, times),
                "%s %d回目《かいめ》(%d回《かい》の うち)".formatted(what.easy(), place, times),
                "%s, instalment %d of %d".formatted(what.en(), place, times));
    }

    @EventListener
    void given(ConsentGiven given) {
        if (given.act().equals(SecondPerson.ACT)) {
            var plan = plan(given.payload());
            boolean agreed = plans.find(plan)
                    .map(Plan::core)
                    .filter(core -> agree(plan, core.charge(), given.agreer().name(), given.agreer()))
                    .isPresent();
            if (!agreed) {
                throw new CannotBeDone(GONE);
            }
        }
    }

    @EventListener
    void refused(ConsentRefused refused) {
        if (refused.act().equals(SecondPerson.ACT)) {
            never(plan(refused.payload()), refused.reason());
        }
    }

    @EventListener
    void lapsed(ConsentLapsed lapsed) {
        if (lapsed.act().equals(SecondPerson.ACT)) {
            never(plan(lapsed.payload()), "二人目の同意がないまま期限が過ぎた");
        }
    }

    private void never(UUID plan, String why) {
        if (plans.lock(plan).orElse(null) instanceof Plan.Proposed) {
            plans.ended(plan, why, clock.instant());
        }
    }

    private static UUID plan(Map<String, String> payload) {
        return UUID.fromString(payload.getOrDefault(SecondPerson.PLAN, ""));
    }
}
