package org.kaikaku.place.booking.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.lottery.EnterLottery;
import org.kaikaku.place.booking.lottery.HoldLottery;
import org.kaikaku.place.booking.use.Plan;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.demo.Past;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A month that was promised, entered and drawn some weeks ago, so that anybody can recompute one; and a month whose lottery takes entries. */
@Component
class DemoLottery {
    private static final String DRAW = "ナンバーズ4 (見本)";
    private static final String RESULT = "4711";
    private static final int OPENED = 45;
    private static final int CLOSED = 31;
    private static final int DRAWN = 28;
    private static final int DAYS = 4;

    private final Facilities facilities;
    private final HoldLottery lottery;
    private final EnterLottery enter;
    private final TransactionTemplate together;

    DemoLottery(Facilities facilities, HoldLottery lottery, EnterLottery enter, TransactionTemplate together) {
        this.facilities = facilities;
        this.lottery = lottery;
        this.enter = enter;
        this.together = together;
    }

    void fill(LocalDate today, List<BookingUser> groups, Actor clerk, Actor chief) {
        var month = YearMonth.from(today).plusMonths(2);
        // In one transaction, so that the house's own rounds see nothing that is half told.
        together.executeWithoutResult(_ -> drawn(month, today, groups, clerk, chief));
        lottery.open(month.plusMonths(1), today.plusDays(14), "ナンバーズ4", today.plusDays(16), clerk);
    }

    private void drawn(YearMonth month, LocalDate today, List<BookingUser> groups, Actor clerk, Actor chief) {
        var last = today.minusDays(CLOSED);
        at(today.minusDays(OPENED), () -> lottery.open(month, last, DRAW, last.plusDays(2), clerk));
        at(today.minusDays(OPENED - 1), () -> {
            facilities.directory().places().stream()
                    .filter(place -> place.room().lottery() > 0)
                    .forEach(place -> wanted(month, place, groups, clerk));
            return month;
        });
        at(today.minusDays(DRAWN), () -> {
            lottery.close(month.toString());
            lottery.enter(month.toString(), RESULT, clerk);
            return lottery.enter(month.toString(), RESULT, chief);
        });
    }

    /** The first days of the month, by every other group each. */
    private void wanted(YearMonth month, Place place, List<BookingUser> groups, Actor clerk) {
        var band = place.room().bands().getLast().key();
        var purpose = place.room().purposes().iterator().next();
        var plan = new Plan("発表会", purpose, 20, false, false, Map.of(), "");
        var days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(place::open)
                .limit(DAYS)
                .toList();
        for (int day = 0; day < days.size(); day++) {
            for (int group = day % 2; group < groups.size(); group += 2) {
                enter.enter(month, place, days.get(day), band, groups.get(group), plan, clerk);
            }
        }
    }

    private static <T> T at(LocalDate day, ScopedValue.CallableOp<T, RuntimeException> told) {
        Instant noon = day.atTime(LocalTime.NOON).atZone(City.ZONE).toInstant();
        return Past.at(noon, told);
    }
}
