package org.kaikaku.platform.payment.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** By when a step of a plan is to be paid, whichever slips came before: what has come counts for the earliest first. */
@Component
public class StepsToPay {
    private final PlanTable plans;

    StepsToPay(PlanTable plans) {
        this.plans = plans;
    }

    public record ToPay(UUID plan, LocalDate due) {}

    /** Empty where this charge is no step, or its plan does not hold. */
    public Optional<ToPay> of(UUID charge) {
        return plans.ofStep(charge)
                .filter(Plan.Agreed.class::isInstance)
                .map(Plan::core)
                .flatMap(core -> core.askedBy(charge).map(due -> new ToPay(core.id(), due)));
    }
}
