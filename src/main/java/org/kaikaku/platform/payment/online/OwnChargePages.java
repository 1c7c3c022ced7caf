package org.kaikaku.platform.payment.online;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own charges. */
@Controller
class OwnChargePages {
    private final ChargeTable charges;
    private final ShowCharge show;

    OwnChargePages(ChargeTable charges, ShowCharge show) {
        this.charges = charges;
        this.show = show;
    }

    @GetMapping("/my/payments")
    ModelAndView own(Actor actor) {
        return Pages.show(
                "platform/payment/own",
                OwnChargesView.of(charges.ofAccount(actor.account()).stream()
                        .map(charge -> show.charge(charge, null, actor))
                        .toList()));
    }
}
