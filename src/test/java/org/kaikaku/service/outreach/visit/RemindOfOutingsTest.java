package org.kaikaku.service.outreach.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.language.Language;
import org.kaikaku.service.outreach.Outings;
import org.kaikaku.service.outreach.VanBooking;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class RemindOfOutingsTest {
    @Autowired
    Accounts accounts;

    @Autowired
    Turns turns;

    @Autowired
    BookStop bookStop;

    @Autowired
    StopVisits visits;

    @Autowired
    Outings outings;

    @Autowired
    Timetables timetables;

    @Autowired
    Cities cities;

    @Autowired
    TellVisitor tell;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoever_has_an_account_is_reminded_once_on_the_day_before_while_the_city_hall_is_open() {
        var account = accounts.open(
                false, UUID.randomUUID() + "@example.jp", "巡回 次郎", "a long enough password", null, List.of());
        var day = turns.next("ichiba", null).getLast();
        var who = new VanBooking.Who("巡回 次郎", "じゅんかい じろう", "0300000000", "", Language.JA, account, null);
        var booked = bookStop.book(day.at(), day.free().getFirst(), new BookStop.Wanted("talk", who, ""), null);
        assertThat(booked).isInstanceOf(BookStop.Result.Booked.class);
        var before = day.at().outing().day().minusDays(1);

        at(before.atTime(LocalTime.of(7, 0)).atZone(City.ZONE).toInstant()).run();
        assertThat(reminders(account)).isZero();
        at(before.minusDays(1).atTime(LocalTime.of(10, 0)).atZone(City.ZONE).toInstant())
                .run();
        assertThat(reminders(account)).isZero();
        var morning = at(before.atTime(LocalTime.of(10, 0)).atZone(City.ZONE).toInstant());
        morning.run();
        morning.run();
        assertThat(reminders(account)).isEqualTo(1);
    }

    private RemindOfOutings at(java.time.Instant now) {
        return new RemindOfOutings(visits, outings, timetables, cities, tell, together, Clock.fixed(now, City.ZONE));
    }

    private int reminders(UUID account) {
        return jdbc.sql("select count(*) from notice_notice where account = ? and kind = 'outreach.reminder'")
                .param(account)
                .query(Integer.class)
                .single();
    }
}
