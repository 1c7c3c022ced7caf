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

    @Test
    void whoever_gave_a_mail_address_is_reminded_by_mail_once_with_a_link_that_opens_the_booking() {
        var address = UUID.randomUUID() + "@example.jp";
        List.of("host=127.0.0.1", "port=1", "from=no-reply@mirai.example.jp")
                .forEach(one -> System.setProperty("kaikaku.smtp." + one.split("=")[0], one.split("=")[1]));
        try {
            var day = turns.next("hinata", null).getLast();
            var who = new VanBooking.Who("巡回 三郎", "じゅんかい さぶろう", "", address, Language.EASY, null, null);
            var booked = bookStop.book(day.at(), day.free().getLast(), new BookStop.Wanted("talk", who, ""), null);
            assertThat(booked).isInstanceOf(BookStop.Result.Booked.class);
            var eve = day.at().outing().day().minusDays(1).atTime(LocalTime.of(10, 0));
            var morning = at(eve.atZone(City.ZONE).toInstant());
            morning.run();
            morning.run();

            var mails = jdbc.sql("select body from notice_mail where address = ? and event like '%/reminder/%'")
                    .param(address)
                    .query(String.class)
                    .list();
            assertThat(mails).hasSize(1);
            assertThat(mails.getFirst()).contains("あした").doesNotContain("三郎", "相談");
            var link = mails.getFirst().replaceAll("(?s).*/outreach/bookings/(\\S+).*", "$1");
            assertThat(visits.find(new Secret(link)))
                    .map(visit -> visit.core().who().mail())
                    .contains(address);
        } finally {
            List.of("host", "port", "from").forEach(name -> System.clearProperty("kaikaku.smtp." + name));
            jdbc.sql("delete from notice_mail where address = ?").param(address).update();
        }
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
