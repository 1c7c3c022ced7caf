package org.kaikaku.platform.payment.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.BusinessDays;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.charge.Numbers;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What goes back by transfer: to which account, and in which file. */
@Controller
@RequestMapping("/staff/refunds")
class RefundPages {
    static final String ALL = "platform/payment/refunds";
    private static final String ONE = "platform/payment/refund";
    /** Banks take files of transfers some open days before. */
    private static final int AHEAD = 3;

    private final TransferTable table;
    private final TellAccount tellAccount;
    private final SendTransfers send;
    private final Journal journal;
    private final Cities cities;
    private final Clock clock;

    RefundPages(
            TransferTable table,
            TellAccount tellAccount,
            SendTransfers send,
            Journal journal,
            Cities cities,
            Clock clock) {
        this.table = table;
        this.tellAccount = tellAccount;
        this.send = send;
        this.journal = journal;
        this.cities = cities;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        actor.must(Right.ACCOUNT);
        return Pages.show(ALL, view(actor, null));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        actor.must(Right.ACCOUNT);
        var owed = find(id);
        look(List.of(owed), actor);
        var payee = owed.payee();
        var known = payee == null
                ? TellAccount.Typed.NONE
                : new TellAccount.Typed(
                        payee.bank(), payee.branch(), payee.kind().name(), payee.account(), payee.holder(), false);
        return Pages.show(ONE, view(owed, known, null));
    }

    @PostMapping("/{id}")
    ModelAndView tell(
            @PathVariable UUID id, @RequestParam Map<String, String> sent, Actor actor, RedirectAttributes flash) {
        actor.must(Right.ACCOUNT);
        var owed = find(id);
        var typed = TellAccount.Typed.of(sent);
        return tellAccount
                .tell(id, typed, actor)
                .map(problem -> Pages.mend(ONE, view(owed, typed, key(problem))))
                .orElseGet(() -> {
                    flash.addFlashAttribute("flash", "payment.refunds.noted");
                    return Pages.go("/staff/refunds");
                });
    }

    @PostMapping("/files")
    ModelAndView make(@RequestParam(defaultValue = "") String day, Actor actor) {
        actor.must(Right.ACCOUNT);
        return send.make(day(day), actor)
                .map(refusal -> Pages.mend(ALL, view(actor, problem(refusal))))
                .orElseGet(() -> Pages.go("/staff/refunds"));
    }

    RefundsView view(Actor actor, @Nullable String problem) {
        var owed = table.owed();
        look(owed, actor);
        return new RefundsView(
                owed.stream().map(RefundPages::row).toList(),
                (int) owed.stream()
                        .map(TransferTable.Owed::payee)
                        .filter(Objects::nonNull)
                        .count(),
                day("").toString(),
                table.files().stream().map(file -> file(file, actor)).toList(),
                problem);
    }

    private RefundsView.File file(TransferTable.File file, Actor actor) {
        var all = table.in(file.id());
        return new RefundsView.File(
                file.id(),
                file.number(),
                date(file.day()),
                file.state(),
                all.size(),
                all.stream().mapToLong(TransferTable.Owed::amount).sum(),
                file.makerName(),
                file.agreer() == null ? "" : file.agreer(),
                file.maker().equals(actor.account()));
    }

    private static RefundsView.Row row(TransferTable.Owed owed) {
        var payee = owed.payee();
        return new RefundsView.Row(
                owed.id(),
                Numbers.shown("C", owed.chargeNumber()),
                owed.name(),
                owed.amount(),
                owed.reason(),
                owed.givenUp(),
                cameBack(owed),
                payee == null
                        ? ""
                        : payee.bankName() + " " + payee.branchName() + " " + payee.account() + " " + payee.holder());
    }

    private static RefundView view(TransferTable.Owed owed, TellAccount.Typed typed, @Nullable String problem) {
        return new RefundView(
                owed.id(),
                Numbers.shown("C", owed.chargeNumber()),
                owed.name(),
                owed.amount(),
                owed.reason(),
                typed.bank(),
                typed.branch(),
                typed.kind(),
                typed.account(),
                typed.holder(),
                cameBack(owed),
                problem);
    }

    private static RefundsView.@Nullable CameBack cameBack(TransferTable.Owed owed) {
        var before = owed.cameBack();
        return before == null
                ? null
                : new RefundsView.CameBack(
                        Wareki.text(before.day()),
                        before.why().key(),
                        before.words(),
                        String.join(" ", before.bank(), before.branch(), before.account(), before.holder())
                                .strip());
    }

    private void look(List<TransferTable.Owed> all, Actor actor) {
        journal.write(all.stream()
                .map(owed ->
                        new Trace(actor.doer(), Act.LOOK, "お返しするお金の手続きのため", owed.person(), "refund/" + owed.number()))
                .toList());
    }

    private TransferTable.Owed find(UUID id) {
        return table.owed().stream()
                .filter(owed -> owed.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchRefund::new);
    }

    /** A day on which banks are open; the next that is early enough where none was named. */
    private LocalDate day(String asked) {
        var open = new BusinessDays(cities.current().openingHours().closed());
        var first = open.plus(LocalDate.ofInstant(clock.instant(), City.ZONE), AHEAD);
        return SentBack.day(asked)
                .filter(day -> !day.isBefore(first) && !day.isAfter(first.plusYears(1)))
                .map(open::onOrAfter)
                .orElse(first);
    }

    static String problem(SendTransfers.Refusal refusal) {
        return "payment.transfer." + key(refusal);
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Text date(LocalDate day) {
        return new Text(
                Wareki.format(day, Language.JA), Wareki.format(day, Language.EASY), Wareki.format(day, Language.EN));
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchRefund extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
