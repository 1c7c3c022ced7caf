package org.kaikaku.platform.payment.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was transferred, and that some of it came back. */
@Controller
@RequestMapping("/staff/refunds")
class BouncePages {
    private static final String ALL = "platform/payment/sent";
    private static final String ONE = "platform/payment/bounce";

    private final BounceTable table;
    private final BookBounce book;
    private final Journal journal;
    private final Clock clock;

    BouncePages(BounceTable table, BookBounce book, Journal journal, Clock clock) {
        this.table = table;
        this.book = book;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/sent")
    ModelAndView all(
            @RequestParam(defaultValue = "false") boolean only,
            @RequestParam(defaultValue = "") String q,
            Actor actor) {
        actor.must(Right.ACCOUNT);
        var all = table.sent(only, q.strip());
        look(all, actor);
        return Pages.show(ALL, new SentView(all.stream().map(this::row).toList(), only, q));
    }

    @GetMapping("/{id}/bounce")
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        actor.must(Right.ACCOUNT);
        var sent = find(id);
        look(List.of(sent), actor);
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE).toString();
        return Pages.show(ONE, view(sent, new SentTransfer.Typed(today, "", "", Long.toString(sent.amount())), null));
    }

    @PostMapping("/{id}/bounce")
    ModelAndView bounced(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String came,
            Actor actor,
            RedirectAttributes flash) {
        actor.must(Right.ACCOUNT);
        var typed = new SentTransfer.Typed(day, why, words, came);
        var sent = find(id);
        return book.ask(id, typed, actor)
                .map(problem -> Pages.mend(ONE, view(sent, typed, problem)))
                .orElseGet(() -> {
                    flash.addFlashAttribute("flash", "payment.bounce.asked");
                    return Pages.go("/staff/refunds/sent");
                });
    }

    private BounceView view(SentTransfer sent, SentTransfer.Typed typed, Bounce.@Nullable Problem problem) {
        var row = row(sent);
        return new BounceView(
                row,
                row.cameBack() == null && !row.waits(),
                Arrays.stream(Bounce.Why.values())
                        .map(why -> new BounceView.Why(why.name(), why.key()))
                        .toList(),
                typed.day(),
                typed.why(),
                typed.words(),
                typed.came(),
                problem == null ? null : problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private SentView.Row row(SentTransfer sent) {
        var bounce = sent.bounce();
        return new SentView.Row(
                sent.id(),
                sent.chargeShown(),
                sent.payer().name(),
                sent.amount(),
                Wareki.text(sent.day()),
                sent.account(),
                bounce == null && book.waits(sent),
                bounce == null
                        ? null
                        : new RefundsView.CameBack(
                                Wareki.text(bounce.day()), bounce.why().key(), bounce.words(), sent.account()));
    }

    private void look(List<SentTransfer> all, Actor actor) {
        journal.write(all.stream()
                .map(sent -> new Trace(
                        actor.doer(), Act.LOOK, "お返しするお金の手続きのため", sent.payer().person(), sent.object()))
                .toList());
    }

    private SentTransfer find(UUID id) {
        return table.find(id).orElseThrow(RefundPages.NoSuchRefund::new);
    }
}
