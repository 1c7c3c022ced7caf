package org.kaikaku.place.booking.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.lottery.HoldLottery;
import org.kaikaku.place.booking.lottery.Lotteries;
import org.kaikaku.place.booking.lottery.Lottery;
import org.kaikaku.place.booking.lottery.Winnings;
import org.kaikaku.place.booking.resident.BookingDays;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens lotteries, and enters the public result that decides them: two people, the same value. */
@Controller
@RequestMapping("/staff/lotteries")
class LotteryOfficePages {
    private static final String PAGE = "place/booking/office-lotteries";
    private static final int LONGEST = 100;

    private final BookingDesk desk;
    private final Lotteries lotteries;
    private final Winnings winnings;
    private final HoldLottery hold;
    private final Facilities facilities;
    private final Clock clock;

    LotteryOfficePages(
            BookingDesk desk,
            Lotteries lotteries,
            Winnings winnings,
            HoldLottery hold,
            Facilities facilities,
            Clock clock) {
        this.desk = desk;
        this.lotteries = lotteries;
        this.winnings = winnings;
        this.hold = hold;
        this.facilities = facilities;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(Actor actor) {
        desk.places(actor);
        return Pages.show(PAGE, view(Map.of(), null));
    }

    @PostMapping
    ModelAndView open(@RequestParam Map<String, String> sent, Actor actor, RedirectAttributes flash) {
        desk.places(actor);
        var month = month(sent.getOrDefault("month", ""));
        var last = BookingDays.read(sent.getOrDefault("lastDay", ""));
        var on = BookingDays.read(sent.getOrDefault("publicOn", ""));
        var name = Written.clean(sent.getOrDefault("publicDraw", "")).replace('\n', ' ');
        if (month.isEmpty() || last.isEmpty() || on.isEmpty() || name.isEmpty() || name.length() > LONGEST) {
            return Pages.mend(PAGE, view(sent, "booking.lottery.open.wrong"));
        }
        var opened = hold.open(month.get(), last.get(), name, on.get(), actor);
        if (opened != HoldLottery.Opening.OPENED) {
            return Pages.mend(
                    PAGE,
                    view(
                            sent,
                            "booking.lottery.open."
                                    + opened.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        flash.addFlashAttribute("flash", "booking.lottery.opened");
        return Pages.go("/staff/lotteries");
    }

    @PostMapping("/{month}/result")
    ModelAndView result(
            @PathVariable String month,
            @RequestParam(defaultValue = "") String result,
            Actor actor,
            RedirectAttributes flash) {
        desk.places(actor);
        var typed = Written.clean(result);
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Pages.mend(PAGE, view(Map.of(), "booking.lottery.result.wrong"));
        }
        var entered = hold.enter(month, typed, actor);
        var said = "booking.lottery.result."
                + entered.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (entered) {
            case FIRST, DRAWN -> {
                flash.addFlashAttribute("flash", said);
                yield Pages.go("/staff/lotteries");
            }
            case DIFFERS, SAME_PERSON, NOT_NOW -> Pages.mend(PAGE, view(Map.of(), said));
        };
    }

    private static Optional<YearMonth> month(String typed) {
        return SentBack.month(typed);
    }

    private LotteriesView view(Map<String, String> sent, @Nullable String problem) {
        var today = facilities.day();
        var after = winnings.after();
        return new LotteriesView(
                lotteries.all().stream()
                        .map(lottery -> line(
                                lottery,
                                today,
                                after.getOrDefault(lottery.month().toString(), Winnings.After.NONE)))
                        .toList(),
                sent.getOrDefault("month", ""),
                sent.getOrDefault("lastDay", ""),
                sent.getOrDefault("publicDraw", ""),
                sent.getOrDefault("publicOn", ""),
                problem);
    }

    private LotteriesView.Line line(Lottery lottery, LocalDate today, Winnings.After after) {
        var stage = lottery.stage(clock.instant());
        var month = lottery.month();
        return new LotteriesView.Line(
                month.toString(),
                BookingDays.named(month),
                "booking.lottery.stage." + stage.name().toLowerCase(Locale.ROOT),
                lotteries.count(month.toString()),
                lottery.publicDraw(),
                BookingDays.date(lottery.publicOn()),
                stage == Lottery.Stage.CLOSED && lottery.published() != null && !today.isBefore(lottery.publicOn()),
                lottery.firstResult() != null,
                after.refused(),
                after.movedUp().size());
    }
}
