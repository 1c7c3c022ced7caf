package org.kaikaku.place.booking.lottery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.use.Bookings;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Opens a month's lottery with its promise, closes and publishes its entries, and draws once two people have entered the same public result. */
@Service
public class HoldLottery {
    private static final LocalTime LAST = LocalTime.of(23, 59);

    private final Lotteries lotteries;
    private final Winnings winnings;
    private final RulesOfLottery rules;
    private final Facilities facilities;
    private final Bookings bookings;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    HoldLottery(
            Lotteries lotteries,
            Winnings winnings,
            RulesOfLottery rules,
            Facilities facilities,
            Bookings bookings,
            Accounts accounts,
            Journal journal,
            Clock clock) {
        this.lotteries = lotteries;
        this.winnings = winnings;
        this.rules = rules;
        this.facilities = facilities;
        this.bookings = bookings;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    public enum Opening {
        OPENED,
        THERE_IS_ONE,
        /** The days are not in order: today, the last day of entries, the public draw, the month. */
        DAYS
    }

    @Transactional
    public Opening open(YearMonth month, LocalDate lastDay, String publicDraw, LocalDate publicOn, Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        if (lastDay.isBefore(today) || !publicOn.isAfter(lastDay) || !publicOn.isBefore(month.atDay(1))) {
            return Opening.DAYS;
        }
        var seed = Digests.random();
        var lottery = new Lottery(
                month,
                clock.instant(),
                lastDay.atTime(LAST).atZone(City.ZONE).toInstant(),
                Digests.sha256(seed.getBytes(StandardCharsets.UTF_8)),
                publicDraw,
                publicOn,
                rules.today().wins(),
                null,
                null,
                null,
                null);
        if (!lotteries.open(lottery, seed)) {
            return Opening.THERE_IS_ONE;
        }
        journal.write(new Trace(actor.doer(), Act.PUBLISH, "施設の抽選を始める", null, "lottery/" + month));
        return Opening.OPENED;
    }

    /** No more entries; what there is is published, so that nobody changes it any more. A second time does nothing. */
    @Transactional
    public void close(String month) {
        var lottery = lotteries.lock(month).orElseThrow(NoSuchLottery::new);
        if (lottery.published() != null || clock.instant().isBefore(lottery.closesAt())) {
            return;
        }
        var entries = entries(month);
        var blocked = blocked(lottery.month());
        lotteries.publish(
                month,
                new DrawFile(
                        DrawFile.FORMAT,
                        month,
                        lottery.closesAt().toString(),
                        lottery.commitment(),
                        lottery.publicDraw(),
                        lottery.publicOn().toString(),
                        lottery.wins(),
                        blocked,
                        entries,
                        DrawFile.hash(entries, blocked),
                        null,
                        null,
                        null));
    }

    private List<DrawFile.Entry> entries(String month) {
        var seed = lotteries.seed(month);
        var histories = winnings.histories(month);
        var tickets = rules.today();
        return lotteries.entries(month).stream()
                .map(entry -> new DrawFile.Entry(
                        entry.pseudonym(),
                        Digests.sha256(
                                Digests.sha256(seed, "groups"), entry.user().toString()),
                        entry.room(),
                        parts(entry.room(), entry.day(), entry.band()),
                        tickets.weight(lost(histories.getOrDefault(entry.user(), List.of())))))
                .toList();
    }

    /** How many months on end nothing was won. */
    private static int lost(List<Boolean> history) {
        int won = history.indexOf(true);
        return won < 0 ? history.size() : won;
    }

    private List<String> parts(String room, LocalDate day, String band) {
        return facilities.room(room).map(place -> place.room().parts()).orElse(List.of(room)).stream()
                .map(part -> part + "/" + day + "/" + band)
                .sorted()
                .toList();
    }

    /** What the city itself has that month, and closures. */
    private List<String> blocked(YearMonth month) {
        var rooms = facilities.directory().places().stream()
                .map(Place::room)
                .map(room -> room.key())
                .toList();
        return bookings
                .between(rooms, start(month.atDay(1)), start(month.plusMonths(1).atDay(1)))
                .stream()
                .flatMap(booked -> booked.core().bands().stream()
                        .flatMap(band ->
                                parts(booked.core().room(), booked.core().day(), band).stream()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(City.ZONE).toInstant();
    }

    public enum Entering {
        /** Somebody else must enter the same. */
        FIRST,
        DRAWN,
        /** It was another value; both look again, and the first begins anew. */
        DIFFERS,
        /** The same person twice is one. */
        SAME_PERSON,
        /** The public draw is still to come, or it was drawn already. */
        NOT_NOW
    }

    @Transactional
    public Entering enter(String month, String typed, Actor actor) {
        var lottery = lotteries.lock(month).orElseThrow(NoSuchLottery::new);
        var result = Draw.plain(typed);
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        if (lottery.drawnAt() != null || lottery.published() == null || today.isBefore(lottery.publicOn())) {
            return Entering.NOT_NOW;
        }
        if (lottery.firstResult() == null || lottery.firstBy() == null) {
            first(month, result, actor);
            return Entering.FIRST;
        }
        if (accounts.samePerson(lottery.firstBy(), actor.account())) {
            return Entering.SAME_PERSON;
        }
        if (!lottery.firstResult().equals(result)) {
            first(month, result, actor);
            return Entering.DIFFERS;
        }
        draw(month, lottery.published(), result, actor);
        return Entering.DRAWN;
    }

    private void first(String month, String result, Actor actor) {
        lotteries.first(month, result, actor.account());
        journal.write(new Trace(actor.doer(), Act.CHANGE, "施設の抽選の公開の結果を入れる", null, "lottery/" + month));
    }

    private void draw(String month, DrawFile file, String result, Actor actor) {
        var seed = lotteries.seed(month);
        var drawn = Draw.of(seed, result, file.entriesHash(), file.entries(), file.blocked(), file.wins());
        lotteries.publish(month, file.with(seed, result, drawn));
        lotteries.results(
                month,
                drawn.stream()
                        .filter(DrawFile.Drawn::won)
                        .map(DrawFile.Drawn::pseudonym)
                        .toList());
        lotteries.drawn(month, clock.instant());
        journal.write(new Trace(actor.doer(), Act.DECIDE, "施設の抽選を行う", null, "lottery/" + month));
    }

    /** There is no lottery of that month. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    public static class NoSuchLottery extends RuntimeException {
        private static final long serialVersionUID = 1;

        public NoSuchLottery() {
            super("There is no lottery of that month");
        }
    }
}
