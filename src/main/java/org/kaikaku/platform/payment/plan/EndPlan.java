package org.kaikaku.platform.payment.plan;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.payment.Charges;
import org.kaikaku.platform.payment.charge.CancelledInPlan;
import org.kaikaku.platform.payment.charge.ChargeInParts;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A plan holds no longer: its open steps are cancelled, what came by it counts, and the rest is asked for as before. */
@Service
class EndPlan {
    private final PlanTable plans;
    private final ChargeTable table;
    private final Charges charges;
    private final ChargeInParts parts;
    private final Clock clock;

    EndPlan(PlanTable plans, ChargeTable table, Charges charges, ChargeInParts parts, Clock clock) {
        this.plans = plans;
        this.table = table;
        this.charges = charges;
        this.parts = parts;
        this.clock = clock;
    }

    /** False where the charge has no plan that holds, or all of it is paid. */
    @Transactional
    boolean end(UUID charge, String why, Doer by) {
        table.lock(charge);
        if (!(plans.of(charge).orElse(null) instanceof Plan.Agreed known)
                || !(plans.lock(known.core().id()).orElse(null) instanceof Plan.Agreed agreed)) {
            return false;
        }
        long paid = over(agreed.core(), why, by);
        if (paid == agreed.core().total()) {
            return false;
        }
        parts.end(charge, paid, "plan/" + agreed.core().id() + "/counts", by);
        return true;
    }

    @EventListener
    void cancelled(CancelledInPlan cancelled) {
        var charge = cancelled.charge();
        if (plans.of(charge.id()).orElse(null) instanceof Plan.Agreed agreed) {
            var core = agreed.core();
            long paid = over(core, cancelled.reason(), cancelled.by());
            parts.paidForNothing(charge, paid, "plan/" + core.id() + "/for-nothing", cancelled.by());
        }
    }

    /** Yen that its steps have paid, once nobody can pay one any more. */
    private long over(Plan.Core plan, String why, Doer by) {
        long paid = 0;
        for (var step : plan.steps()) {
            boolean open = step.charge() != null && charges.cancel(step.charge(), why, by);
            paid += open ? 0 : step.amount();
        }
        if (paid < plan.total()) {
            plans.ended(plan.id(), why, clock.instant());
        }
        return paid;
    }
}
