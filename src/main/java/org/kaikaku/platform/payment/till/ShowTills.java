package org.kaikaku.platform.payment.till;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Site;
import org.springframework.stereotype.Service;

/** What the pages of a day's tills show. */
@Service
class ShowTills {
    private final TillTable tills;
    private final ReceiptTable receipts;
    private final Site.Source site;
    private final Clock clock;

    ShowTills(TillTable tills, ReceiptTable receipts, Site.Source site, Clock clock) {
        this.tills = tills;
        this.receipts = receipts;
        this.site = site;
        this.clock = clock;
    }

    LocalDate day(String asked) {
        return SentBack.day(asked).orElseGet(() -> LocalDate.ofInstant(clock.instant(), City.ZONE));
    }

    TillsView day(LocalDate day, Actor actor) {
        var everywhere = sees(actor).contains("*");
        return new TillsView(
                day.toString(),
                ShowTill.date(day),
                tills.between(sees(actor), everywhere, start(day), start(day.plusDays(1))).stream()
                        .map(this::row)
                        .toList(),
                day.minusDays(1).toString(),
                day.plusDays(1).toString());
    }

    private static List<String> sees(Actor actor) {
        return actor.assignments().stream()
                .filter(assignment -> assignment.role().rights().stream()
                        .anyMatch(List.of(Right.RECEIVE, Right.DECIDE, Right.ACCOUNT)::contains))
                .map(Assignment::division)
                .toList();
    }

    private TillsView.Row row(Till till) {
        var core = till.core();
        var count = count(till);
        return new TillsView.Row(
                core.id(),
                core.holderName(),
                site.office(core.division()),
                ShowTill.when(core.openedAt()),
                state(till),
                count == null ? receipts.taken(core.id()) : count.taken(),
                count == null ? null : count.difference(core),
                till instanceof Till.Closed closed ? closed.checkerName() : "");
    }

    private static Till.@Nullable Count count(Till till) {
        return switch (till) {
            case Till.Open _ -> null;
            case Till.Counted counted -> counted.count();
            case Till.Closed closed -> closed.count();
        };
    }

    private static String state(Till till) {
        return "payment.till.state." + TillTable.state(till);
    }

    ClosingView sheet(Till till, Actor actor, @Nullable String problem) {
        var core = till.core();
        var all = receipts.of(core.id());
        var stand = all.stream().filter(receipt -> receipt.voidReason() == null).toList();
        return new ClosingView(
                core.id(),
                core.holderName(),
                site.office(core.division()),
                ShowTill.when(core.openedAt()),
                state(till),
                core.changeFund(),
                stand.stream().mapToLong(Receipt::total).sum(),
                stand.size(),
                all.size() - stand.size(),
                (int) stand.stream()
                        .filter(receipt -> receipt.lines().stream().anyMatch(Receipt.Line::returned))
                        .count(),
                fees(stand),
                counted(till),
                till instanceof Till.Counted,
                core.holder().equals(actor.account()),
                problem);
    }

    private static List<ClosingView.Fee> fees(List<Receipt> receipts) {
        var byWords = new LinkedHashMap<Text, ClosingView.Fee>();
        receipts.stream()
                .flatMap(receipt -> receipt.lines().stream())
                .forEach(line -> byWords.merge(
                        line.words(),
                        new ClosingView.Fee(line.words(), line.quantity(), line.amount()),
                        (one, other) -> new ClosingView.Fee(
                                one.words(), one.quantity() + other.quantity(), one.amount() + other.amount())));
        return List.copyOf(byWords.values());
    }

    private static ClosingView.@Nullable Counted counted(Till till) {
        var count = count(till);
        if (count == null) {
            return null;
        }
        var closed = till instanceof Till.Closed it ? it : null;
        return new ClosingView.Counted(
                Pieces.KINDS.stream()
                        .map(kind -> new ClosingView.Kind(kind, count.pieces().of(kind)))
                        .filter(kind -> kind.count() > 0)
                        .toList(),
                count.pieces().total(),
                count.difference(till.core()),
                count.explanation(),
                closed == null ? "" : closed.checkerName(),
                closed == null ? null : ShowTill.when(closed.at()));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(City.ZONE).toInstant();
    }
}
