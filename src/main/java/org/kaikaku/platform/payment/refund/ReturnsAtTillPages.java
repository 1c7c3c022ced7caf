package org.kaikaku.platform.payment.refund;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.payment.charge.Numbers;
import org.kaikaku.platform.payment.till.Yen;
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

/** Who brings back too much at the counter: found by number or name. Each look at whose it is is told to them. */
@Controller
@RequestMapping("/staff/till/returns")
class ReturnsAtTillPages {
    private static final int LONGEST_WORDS = 60;
    private static final String ONE = "platform/payment/till-return";

    private final Suspense suspense;
    private final ReturnAtTill returns;
    private final Journal journal;

    ReturnsAtTillPages(Suspense suspense, ReturnAtTill returns, Journal journal) {
        this.suspense = suspense;
        this.returns = returns;
        this.journal = journal;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String q, Actor actor) {
        actor.must(Right.RECEIVE);
        var words = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_WORDS));
        var found = suspense.all().stream()
                .filter(waiting -> theirs(waiting, actor) && matches(waiting, words))
                .toList();
        found.forEach(waiting -> look(waiting, actor));
        return Pages.show(
                "platform/payment/till-returns",
                new ReturnsAtTillView(
                        words, found.stream().map(ReturnsAtTillPages::row).toList()));
    }

    private static boolean theirs(Suspense.Waiting waiting, Actor actor) {
        return waiting.yen() < 0 && actor.may(Right.RECEIVE, waiting.division());
    }

    private static boolean matches(Suspense.Waiting waiting, String words) {
        return words.isEmpty()
                || waiting.payer().contains(words)
                || waiting.number().equals(Numbers.shown("C", Numbers.read("C", words)));
    }

    @GetMapping("/{charge}")
    ModelAndView one(@PathVariable UUID charge, Actor actor) {
        var waiting = find(charge, actor);
        look(waiting, actor);
        return Pages.show(ONE, view(waiting, Long.toString(-waiting.yen()), "", ""));
    }

    @PostMapping("/{charge}/receipt")
    ModelAndView take(
            @PathVariable UUID charge,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String tendered,
            Actor actor) {
        var waiting = find(charge, actor);
        long yen = Yen.read(amount).orElse(0);
        return switch (returns.take(charge, yen, Yen.read(tendered).orElse(-1), actor)) {
            case ReturnAtTill.Answer.Taken(var receipt) -> Pages.go(receipt);
            case ReturnAtTill.Answer.Refused(var why) ->
                why == ReturnAtTill.Why.NO_TILL
                        ? Pages.go("/staff/till")
                        : Pages.mend(ONE, view(waiting, amount, tendered, key(why)));
        };
    }

    private static String key(ReturnAtTill.Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Suspense.Waiting find(UUID charge, Actor actor) {
        actor.must(Right.RECEIVE);
        return suspense.of(charge).filter(waiting -> theirs(waiting, actor)).orElseThrow(NothingToReturn::new);
    }

    private void look(Suspense.Waiting waiting, Actor actor) {
        journal.write(
                new Trace(actor.doer(), Act.LOOK, "窓口でお支払いを受けるため", waiting.person(), "charge/" + waiting.number()));
    }

    private static ReturnsAtTillView.Row row(Suspense.Waiting waiting) {
        return new ReturnsAtTillView.Row(
                waiting.charge(), waiting.number(), waiting.words(), waiting.payer(), -waiting.yen());
    }

    private static ReturnsAtTillView.One view(Suspense.Waiting waiting, String amount, String tendered, String wrong) {
        return new ReturnsAtTillView.One(
                row(waiting),
                amount,
                tendered,
                List.of("amount", "tendered").contains(wrong) ? wrong : "",
                wrong.isEmpty() ? null : "payment.returns.refused." + wrong);
    }

    /** Nothing of it went back too much, or it is another division's. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NothingToReturn extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
