package org.kaikaku.place.booking.lottery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.use.Plan;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a lottery, and takes an entry back while entries are taken. */
@Service
public class EnterLottery {
    private final Lotteries lotteries;
    private final BookingUsers users;
    private final RulesOfLottery rules;
    private final Journal journal;
    private final Clock clock;

    EnterLottery(Lotteries lotteries, BookingUsers users, RulesOfLottery rules, Journal journal, Clock clock) {
        this.lotteries = lotteries;
        this.users = users;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    public enum Entering {
        ENTERED,
        /** Not that month, or the room is not drawn by lot. */
        NO_SUCH_TIME,
        CLOSED,
        TOO_MANY,
        TWICE,
        EXPIRED
    }

    @Transactional
    public Entering enter(
            YearMonth month, Place place, LocalDate day, String band, BookingUser user, Plan plan, Actor actor) {
        var lottery = lotteries.hold(month.toString()).orElseThrow(HoldLottery.NoSuchLottery::new);
        if (lottery.stage(clock.instant()) != Lottery.Stage.OPEN) {
            return Entering.CLOSED;
        }
        if (place.room().lottery() == 0
                || place.room().band(band).isEmpty()
                || !YearMonth.from(day).equals(month)
                || !place.open(day)) {
            return Entering.NO_SUCH_TIME;
        }
        if (!user.valid(day)) {
            return Entering.EXPIRED;
        }
        users.lock(user.id());
        if (lotteries.count(user.id(), month.toString()) >= rules.today().entries()) {
            return Entering.TOO_MANY;
        }
        var id = UUID.randomUUID();
        var salt = Digests.random();
        var entry = new LotteryEntry(
                id,
                month.toString(),
                user.id(),
                place.room().key(),
                day,
                band,
                plan,
                salt,
                LotteryEntry.pseudonym(salt, id),
                new Outcome.Waiting());
        if (!lotteries.enter(entry, clock.instant())) {
            return Entering.TWICE;
        }
        journal.write(new Trace(actor.doer(), Act.CREATE, "施設の抽選に申し込む", user.person(), "lottery/" + month));
        return Entering.ENTERED;
    }

    @Transactional
    public boolean withdraw(UUID entry, Actor actor) {
        var own = users.of(actor.account()).stream().map(BookingUser::id).toList();
        boolean gone =
                lotteries.holdOf(entry).filter(held -> held.published() == null).isPresent()
                        && lotteries.withdraw(entry, own, clock.instant());
        if (gone) {
            journal.write(new Trace(actor.doer(), Act.CHANGE, "施設の抽選の申込みを取り下げる", actor.person(), "entry/" + entry));
        }
        return gone;
    }

    /** Of the account's own registrations. */
    public List<LotteryEntry> of(Actor actor, String month) {
        return lotteries.of(
                users.of(actor.account()).stream().map(BookingUser::id).toList(), month);
    }
}
