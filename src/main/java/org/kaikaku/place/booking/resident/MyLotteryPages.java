package org.kaikaku.place.booking.resident;

import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.place.booking.facility.Band;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.lottery.EnterLottery;
import org.kaikaku.place.booking.lottery.HoldLottery;
import org.kaikaku.place.booking.lottery.Lotteries;
import org.kaikaku.place.booking.lottery.LotteryEntry;
import org.kaikaku.place.booking.lottery.Outcome;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own entries in a lottery, with what finds them in the published file. */
@Controller
@RequestMapping("/my/lotteries/{month}")
class MyLotteryPages {
    private static final String PAGE = "place/booking/lottery-mine";

    private final Lotteries lotteries;
    private final EnterLottery enter;
    private final Facilities facilities;
    private final BookingUsers users;
    private final Clock clock;

    MyLotteryPages(Lotteries lotteries, EnterLottery enter, Facilities facilities, BookingUsers users, Clock clock) {
        this.lotteries = lotteries;
        this.enter = enter;
        this.facilities = facilities;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable String month, Actor actor) {
        return Pages.show(PAGE, view(month, actor, Map.of(), Map.of()));
    }

    @PostMapping
    ModelAndView enter(
            @PathVariable String month, @RequestParam Map<String, String> sent, Actor actor, RedirectAttributes flash) {
        var lottery = lotteries.find(month).orElseThrow(HoldLottery.NoSuchLottery::new);
        var problems = new LinkedHashMap<String, String>();
        var place = facilities
                .room(sent.getOrDefault("room", ""))
                .filter(found -> found.room().lottery() > 0);
        var day = BookingDays.read(sent.getOrDefault("day", ""));
        var user = users.of(actor.account()).stream()
                .filter(one -> one.id().toString().equals(sent.getOrDefault("user", "")))
                .findFirst();
        if (user.isEmpty()) {
            problems.put("user", "booking.plan.user.wrong");
        }
        var form = place.map(found ->
                        PlanForm.read(with(sent), found, facilities.directory().purposes(), 1))
                .orElse(null);
        if (form == null || day.isEmpty()) {
            problems.put("day", "booking.lottery.entering.no-such-time");
        } else {
            problems.putAll(form.problems());
        }
        if (problems.isEmpty() && form != null) {
            var answer = enter.enter(
                    lottery.month(),
                    place.orElseThrow(),
                    day.orElseThrow(),
                    sent.getOrDefault("band", ""),
                    user.orElseThrow(),
                    form.plan(),
                    actor);
            if (answer == EnterLottery.Entering.ENTERED) {
                flash.addFlashAttribute("flash", "booking.lottery.entered");
                return Pages.go("/my/lotteries/" + month);
            }
            problems.put(
                    "day",
                    "booking.lottery.entering."
                            + answer.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return Pages.mend(PAGE, view(month, actor, sent, problems));
    }

    /** An entry is for one band, once; what is borrowed is said when it is won. */
    private static Map<String, String> with(Map<String, String> sent) {
        var all = new LinkedHashMap<>(sent);
        all.put("many", "1");
        all.put("repeats", "1");
        return all;
    }

    @PostMapping("/entries/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable String month, @PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        if (!enter.withdraw(id, actor)) {
            throw new HoldLottery.NoSuchLottery();
        }
        flash.addFlashAttribute("flash", "booking.lottery.withdrawn");
        return Pages.go("/my/lotteries/" + month);
    }

    private LotteryView.Mine view(String month, Actor actor, Map<String, String> typed, Map<String, String> problems) {
        var lottery = lotteries.find(month).orElseThrow(HoldLottery.NoSuchLottery::new);
        var registered = users.of(actor.account());
        var rooms = facilities.directory().places().stream()
                .filter(place -> place.room().lottery() > 0)
                .toList();
        return new LotteryView.Mine(
                LotteryPages.view(lottery, lotteries, clock),
                enter.of(actor, month).stream().map(this::own).toList(),
                registered.stream()
                        .filter(user -> user.valid(YearMonth.parse(month).atEndOfMonth()))
                        .map(user -> new NewBookingView.User(
                                user.id().toString(), user.profile().name()))
                        .toList(),
                !registered.isEmpty(),
                rooms.stream()
                        .map(place -> new SearchView.Choice(
                                place.room().key(),
                                place.named(),
                                place.room().key().equals(typed.get("room"))))
                        .toList(),
                facilities.directory().purposes().stream()
                        .filter(purpose ->
                                rooms.stream().anyMatch(place -> place.room().serves(purpose.key())))
                        .map(purpose -> new SearchView.Choice(
                                purpose.key(), purpose.name(), purpose.key().equals(typed.get("purpose"))))
                        .toList(),
                rooms.stream()
                        .flatMap(place -> place.room().bands().stream())
                        .distinct()
                        .map(band -> band.key() + " " + band.shown())
                        .toList(),
                typed,
                problems);
    }

    private LotteryView.Own own(LotteryEntry entry) {
        var place = facilities.room(entry.room());
        var when = place.flatMap(found -> found.room().band(entry.band()).map(band -> slot(found, entry, band)))
                .orElse(BookingDays.date(entry.day()));
        var outcome = entry.outcome();
        return new LotteryView.Own(
                entry.id(),
                place.map(Place::named).orElse(Text.same(entry.room())),
                when,
                state(outcome),
                entry.pseudonym(),
                entry.salt(),
                outcome instanceof Outcome.Booked booked ? booked.booking() : null,
                outcome instanceof Outcome.Refused refused ? refused.why().key() : null,
                place.map(found -> found.facility().phone()).orElse(""));
    }

    private static String state(Outcome outcome) {
        return "booking.lottery.entry."
                + switch (outcome) {
                    case Outcome.Waiting _ -> "waiting";
                    case Outcome.Lost _ -> "lost";
                    case Outcome.Won _ -> "won";
                    case Outcome.Booked booked -> booked.movedUp() ? "moved-up" : "won";
                    case Outcome.Refused _ -> "refused";
                };
    }

    private static Text slot(Place place, LotteryEntry entry, Band band) {
        var slot = place.room().slot(entry.day(), band);
        return BookingDays.span(slot.from(), slot.until());
    }
}
