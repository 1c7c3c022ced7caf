package org.kaikaku.platform.payment.settlement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.charge.Numbers;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.ledger.Ledger;
import org.kaikaku.platform.payment.online.OnlineTruth;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings the provider's file in, and shows each payment of which it says something else than we know, with what to do. */
@Controller
@RequestMapping("/staff/settlements")
class SettlementPages {
    private static final String PAGE = "platform/payment/settlements";
    private static final long LARGEST = 5 * 1024 * 1024;
    private static final int LONGEST_NAME = 120;
    private static final int LINES_TOLD = 10;

    private final SettlementTable table;
    private final TakeSettlement take;
    private final OnlineTruth truth;
    private final Ledger ledger;
    private final Clock clock;

    SettlementPages(SettlementTable table, TakeSettlement take, OnlineTruth truth, Ledger ledger, Clock clock) {
        this.table = table;
        this.take = take;
        this.truth = truth;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        actor.must(Right.ACCOUNT);
        return Pages.show(PAGE, view(null, ""));
    }

    @PostMapping
    ModelAndView bring(
            @RequestParam(required = false) @Nullable MultipartFile file, Actor actor, RedirectAttributes flash) {
        actor.must(Right.ACCOUNT);
        if (file == null || file.isEmpty()) {
            return Pages.mend(PAGE, view("payment.settlement.none", ""));
        }
        if (file.getSize() > LARGEST) {
            return Pages.mend(PAGE, view("payment.settlement.large", ""));
        }
        var content = content(file);
        return switch (SettlementFile.read(content)) {
            case SettlementFile.Refused(List<Integer> lines) ->
                Pages.mend(
                        PAGE,
                        view(lines.isEmpty() ? "payment.settlement.other" : "payment.settlement.lines", told(lines)));
            case SettlementFile.Read(List<HandedOver> lines) ->
                took(take.take(name(file), content, lines, actor), flash);
        };
    }

    private ModelAndView took(TakeSettlement.Took took, RedirectAttributes flash) {
        return switch (took) {
            case TakeSettlement.Took.Again _ -> Pages.mend(PAGE, view("payment.settlement.again", ""));
            case TakeSettlement.Took.Differs(List<Long> numbers) ->
                Pages.mend(PAGE, view("payment.settlement.differs", told(numbers)));
            case TakeSettlement.Took.Taken _ -> {
                flash.addFlashAttribute("flash", "payment.settlement.done");
                yield Pages.go("/staff/settlements");
            }
        };
    }

    /** The provider itself is asked how a payment stands. */
    @PostMapping("/{payment}/question")
    ModelAndView ask(@PathVariable UUID payment, Actor actor, RedirectAttributes flash) {
        actor.must(Right.ACCOUNT);
        boolean answered = truth.ask(payment);
        take.book(actor);
        flash.addFlashAttribute("flash", answered ? "payment.settlement.asked" : "payment.settlement.no-answer");
        return Pages.go("/staff/settlements");
    }

    private SettlementsView view(@Nullable String problem, String detail) {
        return new SettlementsView(
                table.files().stream()
                        .map(file -> new SettlementsView.File(
                                file.name(), file.by(), day(file.at()), file.lines(), file.repeated()))
                        .toList(),
                table.differences().stream().map(SettlementPages::row).toList(),
                owed(),
                problem,
                detail);
    }

    private long owed() {
        var year = FiscalYear.of(LocalDate.ofInstant(clock.instant(), City.ZONE));
        return List.of(year.previous(), year).stream()
                .flatMap(one -> ledger.balances(one).stream())
                .filter(balance -> balance.account().equals(Account.PROVIDER))
                .mapToLong(Ledger.Balance::left)
                .sum();
    }

    private static SettlementsView.Row row(Difference difference) {
        var what = difference.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new SettlementsView.Row(
                difference.payment(),
                difference.charge() == null ? "" : Numbers.shown("C", difference.charge()),
                "payment.settlement.what." + what,
                !difference.unknown(),
                difference.hereCaptured(),
                difference.thereCaptured(),
                difference.hereRefunded(),
                difference.thereRefunded(),
                difference.yen());
    }

    private static String told(List<? extends Number> lines) {
        return lines.stream().limit(LINES_TOLD).map(String::valueOf).collect(Collectors.joining(", "))
                + (lines.size() > LINES_TOLD ? " …" : "");
    }

    private static String name(MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("").replaceAll("\\p{Cc}", " ");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Text day(Instant at) {
        var day = LocalDate.ofInstant(at, City.ZONE);
        return new Text(
                Wareki.format(day, Language.JA), Wareki.format(day, Language.EASY), Wareki.format(day, Language.EN));
    }
}
