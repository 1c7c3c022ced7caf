package org.kaikaku.platform.payment.refund;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.payment.till.Yen;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was paid for nothing (仮受金・過誤納), and what to do about it. */
@Controller
@RequestMapping("/staff/suspense")
class SuspensePages {
    private static final String PAGE = "platform/payment/suspense";

    private final Suspense suspense;
    private final GiveBackSurplus giveBack;
    private final BookReturned returned;
    private final Journal journal;

    SuspensePages(Suspense suspense, GiveBackSurplus giveBack, BookReturned returned, Journal journal) {
        this.suspense = suspense;
        this.giveBack = giveBack;
        this.returned = returned;
        this.journal = journal;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        actor.must(Right.ACCOUNT);
        return Pages.show(PAGE, view(actor, null, SuspenseView.Typed.NONE));
    }

    @PostMapping("/{charge}/refunds")
    ModelAndView giveBack(@PathVariable UUID charge, Actor actor, RedirectAttributes flash) {
        actor.must(Right.ACCOUNT);
        if (!giveBack.giveBack(charge, actor)) {
            return Pages.mend(PAGE, view(actor, "payment.suspense.moved-on", SuspenseView.Typed.NONE));
        }
        flash.addFlashAttribute("flash", "payment.suspense.done");
        return Pages.go("/staff/suspense");
    }

    /** It stands in the books once a second treasurer has agreed. */
    @PostMapping("/{charge}/returns")
    ModelAndView returned(
            @PathVariable UUID charge,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        actor.must(Right.ACCOUNT);
        var asked = returned.ask(charge, Yen.read(amount).orElse(0), reason.strip(), actor);
        if (asked != BookReturned.Asked.ASKED) {
            var wrong = asked.name().toLowerCase(Locale.ROOT).replace('_', '-');
            var typed = new SuspenseView.Typed(charge, amount, reason, wrong);
            return Pages.mend(PAGE, view(actor, "payment.suspense.returned." + wrong, typed));
        }
        flash.addFlashAttribute("flash", "payment.suspense.returned.asked");
        return Pages.go("/staff/suspense");
    }

    private SuspenseView view(Actor actor, @Nullable String problem, SuspenseView.Typed typed) {
        var all = suspense.all();
        journal.write(all.stream()
                .map(one -> new Trace(actor.doer(), Act.LOOK, "払いすぎたお金を調べるため", one.person(), "charge/" + one.number()))
                .toList());
        return new SuspenseView(all.stream().map(this::row).toList(), problem, typed);
    }

    private SuspenseView.Row row(Suspense.Waiting waiting) {
        var next = giveBack.next(waiting);
        boolean back = next == GiveBackSurplus.Next.TOO_MUCH_BACK;
        boolean asked = back && returned.waits(waiting.number()).isPresent();
        return new SuspenseView.Row(
                waiting.charge(),
                waiting.number(),
                waiting.words(),
                waiting.payer(),
                waiting.yen(),
                Wareki.text(waiting.since()),
                "payment.suspense.next."
                        + (asked
                                ? "second"
                                : next.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                next == GiveBackSurplus.Next.GIVE_BACK,
                back && !asked);
    }
}
