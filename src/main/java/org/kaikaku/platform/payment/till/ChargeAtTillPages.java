package org.kaikaku.platform.payment.till;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** What other rooms have charged, paid at the counter. Each look at who owes what is told to them. */
@Controller
@RequestMapping("/staff/till/charges")
class ChargeAtTillPages {
    private static final int LONGEST_WORDS = 60;

    private final ChargeTable charges;
    private final TillTable tills;
    private final TakeCash takeCash;
    private final Journal journal;

    ChargeAtTillPages(ChargeTable charges, TillTable tills, TakeCash takeCash, Journal journal) {
        this.charges = charges;
        this.tills = tills;
        this.takeCash = takeCash;
        this.journal = journal;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String q, Actor actor) {
        actor.must(Right.RECEIVE);
        var words = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_WORDS));
        var found = charges.open(TillPages.divisions(actor), actor.may(Right.RECEIVE, "*"), words);
        look(found, actor);
        return Pages.show(
                "platform/payment/till-charges",
                new ChargesAtTillView(
                        words,
                        found.stream()
                                .map(charge -> view(charge.core(), "", null))
                                .toList()));
    }

    @GetMapping("/{id}")
    ModelAndView charge(@PathVariable UUID id, Actor actor) {
        var charge = find(id, actor);
        look(List.of(charge), actor);
        return Pages.show("platform/payment/till-charge", view(charge.core(), "", null));
    }

    @PostMapping("/{id}/receipt")
    ModelAndView take(@PathVariable UUID id, @RequestParam(defaultValue = "") String tendered, Actor actor) {
        var charge = find(id, actor);
        var till = tills.heldBy(actor.account()).orElse(null);
        if (till == null) {
            return Pages.go("/staff/till");
        }
        long yen = Yen.read(tendered).orElse(-1);
        return switch (takeCash.take(till.core().id(), id, yen, actor)) {
            case Taking.Taken(long receipt) -> Pages.go("/staff/till/receipts/" + Receipt.shown(receipt));
            case Taking.Refused refused ->
                Pages.mend(
                        "platform/payment/till-charge", view(charge.core(), tendered, ShowTill.problem(refused.why())));
        };
    }

    private Charge.Open find(UUID id, Actor actor) {
        actor.must(Right.RECEIVE);
        return charges.find(id)
                .filter(Charge.Open.class::isInstance)
                .map(Charge.Open.class::cast)
                .filter(charge -> actor.may(Right.RECEIVE, charge.core().division()))
                .orElseThrow(NotOwed::new);
    }

    private void look(List<? extends Charge> found, Actor actor) {
        journal.write(found.stream()
                .map(Charge::core)
                .map(core -> new Trace(
                        actor.doer(), Act.LOOK, "窓口でお支払いを受けるため", core.payer().person(), "charge/" + core.shown()))
                .toList());
    }

    private static ChargeAtTillView view(Charge.Core core, String tendered, @Nullable String problem) {
        return new ChargeAtTillView(
                core.id(),
                core.shown(),
                core.words(),
                core.amount(),
                ShowTill.date(core.due()),
                core.payer().name(),
                tendered,
                problem);
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NotOwed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
