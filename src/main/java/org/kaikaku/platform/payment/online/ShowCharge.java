package org.kaikaku.platform.payment.online;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.web.Site;
import org.springframework.stereotype.Service;

/** How a charge stands, for whoever pays. */
@Service
class ShowCharge {
    private final PayOnline payOnline;
    private final PaymentProvider provider;
    private final Site.Source site;

    ShowCharge(PayOnline payOnline, PaymentProvider provider, Site.Source site) {
        this.payOnline = payOnline;
        this.provider = provider;
        this.site = site;
    }

    PayView charge(Charge charge, @Nullable String problem) {
        var core = charge.core();
        var paid = charge instanceof Charge.Paid it ? it : null;
        boolean open = charge instanceof Charge.Open;
        return new PayView(
                core.id(),
                core.shown(),
                core.words(),
                core.amount(),
                date(core.due()),
                site.office(core.division()),
                state(charge),
                open,
                open && provider.there(),
                open ? payOnline.open(core.id()).map(Attempt.Open::page).orElse(null) : null,
                paid == null ? null : date(LocalDate.ofInstant(paid.at(), City.ZONE)),
                paid == null ? 0 : paid.refunded(),
                problem);
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
