package org.kaikaku.platform.payment.online;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** A charge, for whoever has its link: what it is for, how it stands, and the way to pay. Without scripts. */
@Controller
@RequestMapping("/payments/{id}")
class PayPages {
    private static final String PAGE = "platform/payment/pay";

    private final ChargeTable charges;
    private final PayOnline payOnline;
    private final ShowCharge show;
    private final OwnAddress address;

    PayPages(ChargeTable charges, PayOnline payOnline, ShowCharge show, OwnAddress address) {
        this.charges = charges;
        this.payOnline = payOnline;
        this.show = show;
        this.address = address;
    }

    @GetMapping
    ModelAndView charge(@PathVariable UUID id, @Nullable Actor actor) {
        return Pages.show(PAGE, show.charge(find(id), null, actor));
    }

    /** Begins a payment. The page that follows leads to the provider by a link, since a form of ours may be sent to nobody else. */
    @PostMapping("/attempts")
    ModelAndView begin(@PathVariable UUID id, @Nullable Actor actor) {
        var charge = find(id);
        return switch (payOnline.begin(id, address.of("/payments/" + id + "/return"))) {
            case BEGUN, NOT_OWED -> Pages.go("/payments/" + id);
            case AWAY ->
                Pages.withStatus(PAGE, show.charge(charge, "payment.pay.away", actor), HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    /** Back from the provider, who may not have told us yet: it is asked. */
    @GetMapping("/return")
    ModelAndView back(@PathVariable UUID id) {
        find(id);
        payOnline.open(id).ifPresent(payOnline::ask);
        return Pages.go("/payments/" + id);
    }

    private Charge find(UUID id) {
        return charges.find(id).orElseThrow(NoSuchCharge::new);
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchCharge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
