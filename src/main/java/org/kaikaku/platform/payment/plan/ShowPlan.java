package org.kaikaku.platform.payment.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.fees.InstalmentRules;
import org.kaikaku.platform.payment.fees.PaymentFiles;
import org.kaikaku.platform.web.Page;
import org.springframework.stereotype.Service;

/** A charge and its plan, for the arrears desk. */
@Service
class ShowPlan {
    private static final Text NO_RULES = new Text(
            "この市の payments.yaml には分納のきまりがありません。",
            "わけて はらう きまりが ありません。",
            "payments.yaml of this city has no rules of instalments.");

    private final PlanTable plans;
    private final PaymentFiles files;
    private final Clock clock;

    ShowPlan(PlanTable plans, PaymentFiles files, Clock clock) {
        this.plans = plans;
        this.files = files;
        this.clock = clock;
    }

    /** @param place of the row that is wrong, from 1; 0 for none */
    PlanView show(Charge charge, PlanForm form, @Nullable String problem, int place) {
        var core = charge.core();
        var rules = files.rules().instalments();
        var plan = plans.of(core.id()).orElse(null);
        boolean going = plan instanceof Plan.Proposed || plan instanceof Plan.Agreed || plan instanceof Plan.Done;
        return new PlanView(
                core.id(),
                core.shown(),
                core.words(),
                core.payer().name(),
                core.amount(),
                rules != null && charge instanceof Charge.Open && !going,
                rules != null && core.amount() >= rules.secondPersonFrom(),
                rules == null ? NO_RULES : said(rules),
                form.rows().stream()
                        .map(row -> new PlanView.Row(row.due(), row.amount()))
                        .toList(),
                form.rows().size(),
                form.rows().isEmpty() ? "" : form.rows().getFirst().due(),
                form.reason(),
                problem,
                place,
                plan == null ? null : shown(plan));
    }

    private static Text said(InstalmentRules rules) {
        var least = Page.count(rules.smallest());
        return new Text(
                "最後の回は%dか月後まで。1回は%s円から(最後の回を除く)。".formatted(rules.months(), least),
                "%dか月《げつ》まで。1回《かい》は %s円《えん》から。".formatted(rules.months(), least),
                "The last step is at most %d months away; each is ¥%s or more, except the last."
                        .formatted(rules.months(), least));
    }

    private PlanView.Shown shown(Plan plan) {
        var core = plan.core();
        return new PlanView.Shown(
                "payment.plan.state." + state(plan),
                plan instanceof Plan.Agreed,
                core.paid(),
                core.total(),
                core.maker(),
                agreer(plan),
                plan instanceof Plan.Ended ended ? ended.why() : "",
                steps(plan));
    }

    private static String state(Plan plan) {
        return switch (plan) {
            case Plan.Proposed _ -> "proposed";
            case Plan.Agreed _ -> "agreed";
            case Plan.Done _ -> "done";
            case Plan.Ended _ -> "ended";
        };
    }

    private static String agreer(Plan plan) {
        return switch (plan) {
            case Plan.Agreed agreed -> agreed.agreer();
            case Plan.Done done -> done.agreer();
            case Plan.Proposed _, Plan.Ended _ -> "";
        };
    }

    private List<PlanView.Step> steps(Plan plan) {
        var core = plan.core();
        int covered = core.steps().size() - core.uncovered().size();
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        boolean goesOn = plan instanceof Plan.Agreed;
        return core.steps().stream()
                .map(step -> new PlanView.Step(
                        step.place(),
                        Wareki.text(step.due()),
                        step.amount(),
                        "payment.plan.step." + state(step, covered, today),
                        goesOn && !step.paid() && step.charge() != null ? "/payments/" + step.charge() : null))
                .toList();
    }

    private static String state(Plan.Step step, int covered, LocalDate today) {
        if (step.place() <= covered) {
            return "covered";
        }
        return step.due().isBefore(today) ? "late" : "waits";
    }
}
