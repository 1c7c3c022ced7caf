package org.kaikaku.place.booking.office;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.lottery.HoldLottery;
import org.kaikaku.place.booking.lottery.Lotteries;
import org.kaikaku.place.booking.lottery.LotteryEntry;
import org.kaikaku.place.booking.lottery.Outcome;
import org.kaikaku.place.booking.lottery.Winnings;
import org.kaikaku.place.booking.resident.BookingDays;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Winners who could not be booked, for whoever calls them and finds another time with them. */
@Controller
@RequestMapping("/staff/lotteries/{month}/refused")
class RefusedWinnersPages {
    private final BookingDesk desk;
    private final Lotteries lotteries;
    private final Winnings winnings;
    private final Facilities facilities;
    private final BookingUsers users;
    private final Texts texts;
    private final Journal journal;

    RefusedWinnersPages(
            BookingDesk desk,
            Lotteries lotteries,
            Winnings winnings,
            Facilities facilities,
            BookingUsers users,
            Texts texts,
            Journal journal) {
        this.desk = desk;
        this.lotteries = lotteries;
        this.winnings = winnings;
        this.facilities = facilities;
        this.users = users;
        this.texts = texts;
        this.journal = journal;
    }

    @GetMapping
    ModelAndView page(@PathVariable String month, Actor actor) {
        desk.places(actor);
        var lottery = lotteries.find(month).orElseThrow(HoldLottery.NoSuchLottery::new);
        var entries = winnings.refused(month).stream()
                .filter(entry -> theirs(entry, actor))
                .toList();
        var who = users.find(entries.stream().map(LotteryEntry::user).distinct().toList()).stream()
                .collect(Collectors.toMap(BookingUser::id, Function.identity()));
        who.values().forEach(user -> look(user, actor));
        return Pages.show(
                "place/booking/office-refused",
                new RefusedWinnersView(BookingDays.named(lottery.month()), lines(entries, who)));
    }

    /** Of a room that is no more, anybody's who lets rooms. */
    private boolean theirs(LotteryEntry entry, Actor actor) {
        return facilities
                .room(entry.room())
                .map(place -> desk.lets(actor, place.facility()))
                .orElse(true);
    }

    private void look(BookingUser user, Actor actor) {
        journal.write(new Trace(actor.doer(), Act.LOOK, "施設の抽選で当選して予約できない方に案内するため", user.person(), user.object()));
    }

    private List<RefusedWinnersView.Line> lines(List<LotteryEntry> entries, Map<UUID, BookingUser> who) {
        return entries.stream()
                .filter(entry -> entry.outcome() instanceof Outcome.Refused)
                .map(entry -> line(entry, ((Outcome.Refused) entry.outcome()).why(), who.get(entry.user())))
                .toList();
    }

    private RefusedWinnersView.Line line(LotteryEntry entry, Refusal why, @Nullable BookingUser user) {
        var place = facilities.room(entry.room());
        return new RefusedWinnersView.Line(
                place.map(Place::named).orElse(texts.get("booking.lottery.room.gone")),
                when(entry, place.orElse(null)),
                why.key(),
                advice(why),
                entry.day().toString(),
                user == null
                        ? null
                        : new RefusedWinnersView.Who(
                                user.id(),
                                user.shown(),
                                user.profile().name(),
                                user.profile().phone()));
    }

    private static Text when(LotteryEntry entry, @Nullable Place place) {
        return place == null
                ? BookingDays.date(entry.day())
                : place.room()
                        .band(entry.band())
                        .map(band -> place.room().slot(entry.day(), band))
                        .map(slot -> BookingDays.span(slot.from(), slot.until()))
                        .orElse(BookingDays.date(entry.day()));
    }

    private static String advice(Refusal why) {
        return "booking.lottery.refused.do."
                + switch (why) {
                    case EXPIRED -> "expired";
                    case TOO_MANY -> "too-many";
                    case TOO_MANY_PEOPLE -> "too-many-people";
                    default -> "other";
                };
    }
}
