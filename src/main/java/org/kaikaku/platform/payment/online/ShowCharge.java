package org.kaikaku.platform.payment.online;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.PaidFor;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.plan.StepsToPay;
import org.kaikaku.platform.web.Site;
import org.springframework.stereotype.Service;

/** How a charge stands, for whoever pays. */
@Service
class ShowCharge {
    private final PayOnline payOnline;
    private final PaymentProvider provider;
    private final Site.Source site;
    private final List<PaidFor> paidFor;
    private final StepsToPay steps;
    private final Clock clock;

    ShowCharge(
            PayOnline payOnline,
            PaymentProvider provider,
            Site.Source site,
            List<PaidFor> paidFor,
            StepsToPay steps,
            Clock clock) {
        this.payOnline = payOnline;
        this.provider = provider;
        this.site = site;
        this.paidFor = paidFor;
        this.steps = steps;
        this.clock = clock;
    }

    PayView charge(Charge charge, @Nullable String problem, @Nullable Actor actor) {
        var core = charge.core();
        var paid = charge instanceof Charge.Paid it ? it : null;
        boolean open = charge instanceof Charge.Open;
        var step = open && core.account().equals(Account.INSTALMENTS)
                ? steps.of(core.id()).orElse(null)
                : null;
        var due = step == null ? core.due() : step.due();
        return new PayView(
                core.id(),
                core.shown(),
                core.words(),
                core.amount(),
                date(due),
                open ? late(due) : 0,
                step == null ? null : step.plan(),
                site.office(core.division()),
                state(charge),
                open,
                open && provider.there(),
                open ? payOnline.open(core.id()).map(Attempt.Open::page).orElse(null) : null,
                paid == null ? null : date(LocalDate.ofInstant(paid.at(), City.ZONE)),
                paid == null ? 0 : paid.refunded(),
                problem,
                actor == null ? null : home(core, actor));
    }

    private long late(LocalDate due) {
        return Math.max(0, ChronoUnit.DAYS.between(due, LocalDate.ofInstant(clock.instant(), City.ZONE)));
    }

    /** Only whoever owes it has a page there; of others who have the link, none. */
    private @Nullable String home(Charge.Core core, Actor actor) {
        return actor.account().equals(core.payer().account())
                ? paidFor.stream()
                        .flatMap(room -> room.page(core.subject()).stream())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static String state(Charge charge) {
        return "payment.pay.state."
                + switch (charge) {
                    case Charge.Open _ -> "open";
                    case Charge.InPlan _ -> "in-plan";
                    case Charge.Paid paid when paid.left() == 0 -> "refunded";
                    case Charge.Paid _ -> "paid";
                    case Charge.Cancelled _ -> "cancelled";
                };
    }

    private static Text date(LocalDate day) {
        return new Text(
                Wareki.format(day, Language.JA), Wareki.format(day, Language.EASY), Wareki.format(day, Language.EN));
    }
}
