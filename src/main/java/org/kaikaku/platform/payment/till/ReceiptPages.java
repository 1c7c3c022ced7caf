package org.kaikaku.platform.payment.till;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.payment.charge.Numbers;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Written;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A receipt: the change to give, the paper to print, and the way back. */
@Controller
@RequestMapping("/staff/till/receipts/{number}")
class ReceiptPages {
    private final ReceiptTable receipts;
    private final TillTable tills;
    private final TakeBackReceipt takeBack;
    private final ShowTill show;

    ReceiptPages(ReceiptTable receipts, TillTable tills, TakeBackReceipt takeBack, ShowTill show) {
        this.receipts = receipts;
        this.tills = tills;
        this.takeBack = takeBack;
        this.show = show;
    }

    @GetMapping
    ModelAndView receipt(@PathVariable String number, Actor actor) {
        return Pages.show("platform/payment/receipt", view(find(number, actor), actor, null));
    }

    @PostMapping("/return")
    ModelAndView back(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var receipt = find(number, actor);
        var why = Written.clean(reason);
        if (!Written.fits(why)) {
            return Pages.mend("platform/payment/receipt", view(receipt, actor, "payment.receipt.back.why"));
        }
        if (!own(receipt, actor) || !takeBack.takeBack(receipt, why, actor)) {
            return Pages.mend("platform/payment/receipt", view(receipt, actor, "payment.receipt.back.late"));
        }
        flash.addFlashAttribute("flash", "payment.receipt.back.done");
        return Pages.go("/staff/till/receipts/" + receipt.shown());
    }

    private ReceiptView view(Receipt receipt, Actor actor, @Nullable String problem) {
        return show.receipt(receipt, own(receipt, actor), problem);
    }

    private boolean own(Receipt receipt, Actor actor) {
        return tills.find(receipt.till())
                .filter(till -> till.core().holder().equals(actor.account()))
                .isPresent();
    }

    private Receipt find(String number, Actor actor) {
        return receipts.find(Numbers.read("R", number))
                .filter(receipt -> tills.find(receipt.till())
                        .filter(till -> TillsPages.maySee(till, actor))
                        .isPresent())
                .orElseThrow(NoSuchReceipt::new);
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchReceipt extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
