package org.kaikaku.place.booking.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.HouseTest;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.use.Plan;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.RegisterUser;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A month of lottery that no other test has, and who enters it. */
@HouseTest
abstract class DrawnMonth {
    static final String ROOM = "gym-studio";

    @Autowired
    Facilities facilities;

    @Autowired
    RegisterUser register;

    @Autowired
    Accounts accounts;

    @Autowired
    Lotteries lotteries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    YearMonth month = YearMonth.of(2000, 1);

    @BeforeEach
    void a_month_that_nobody_else_has() {
        month = YearMonth.of(ThreadLocalRandom.current().nextInt(3000, 9000), 1);
        opens();
    }

    void opens() {
        var now = clock.instant();
        var closes = now.plus(Duration.ofDays(30));
        var publicOn = LocalDate.ofInstant(closes, City.ZONE).plusDays(1);
        var lottery = new Lottery(month, now, closes, "commitment", "ナンバーズ4", publicOn, 1, null, null, null, null);
        assertThat(lotteries.open(lottery, "seed")).isTrue();
    }

    @AfterEach
    void it_goes_again() {
        jdbc.sql("delete from booking_entry where month like ?")
                .param(month.getYear() + "-%")
                .update();
        jdbc.sql("delete from booking_lottery where month like ?")
                .param(month.getYear() + "-%")
                .update();
    }

    /** Published with its results: the winners first, then who comes after them, in order. */
    void drawn(List<LotteryEntry> won, List<LotteryEntry> lost) {
        var order = new ArrayList<>(won);
        order.addAll(lost);
        var published = order.stream().map(this::published).toList();
        var results = order.stream()
                .map(entry -> new DrawFile.Drawn(entry.pseudonym(), won.contains(entry)))
                .toList();
        var file = new DrawFile(
                DrawFile.FORMAT,
                month.toString(),
                clock.instant().toString(),
                "commitment",
                "ナンバーズ4",
                facilities.day().toString(),
                1,
                List.of(),
                published,
                DrawFile.hash(published, List.of()),
                "seed",
                "1234",
                results);
        lotteries.publish(month.toString(), file);
        lotteries.drawn(month.toString(), clock.instant());
        lotteries.results(
                month.toString(), won.stream().map(LotteryEntry::pseudonym).toList());
    }

    private DrawFile.Entry published(LotteryEntry entry) {
        var part = entry.room() + "/" + entry.day() + "/" + entry.band();
        return new DrawFile.Entry(entry.pseudonym(), entry.user().toString(), entry.room(), List.of(part), 1);
    }

    LotteryEntry entry(LocalDate day, String band) {
        return entry(day, band, 4, registered().id());
    }

    LotteryEntry entry(LocalDate day, String band, int people, UUID user) {
        var id = UUID.randomUUID();
        var salt = Digests.random();
        var plan = new Plan("体操", "dance", people, false, false, Map.of(), "");
        var entry = new LotteryEntry(
                id,
                month.toString(),
                user,
                ROOM,
                day,
                band,
                plan,
                salt,
                LotteryEntry.pseudonym(salt, id),
                new Outcome.Waiting());
        assertThat(lotteries.enter(entry, clock.instant())).isTrue();
        return entry;
    }

    BookingUser registered() {
        return registered(UUID.randomUUID() + "@example.jp");
    }

    BookingUser registered(String login) {
        var profile = new BookingUser.Profile(
                BookingUser.Kind.PERSON, "抽選 好子", "ちゅうせん", "", "0312345678", "", 1, "", BookingUser.InCity.LIVES);
        var account = accounts.open(false, login, "抽選 好子", "a long enough password", null, List.of());
        var result = register.register(profile, true, 3, accounts.actor(account).orElseThrow());
        return ((RegisterUser.Result.Registered) result).user();
    }

    LocalDate day(int from) {
        var place = facilities.room(ROOM).orElseThrow();
        return facilities
                .day()
                .plusDays(from)
                .datesUntil(LocalDate.MAX)
                .filter(place::open)
                .findFirst()
                .orElseThrow();
    }

    Outcome outcome(LotteryEntry entry) {
        return lotteries.entries(month.toString()).stream()
                .filter(one -> one.id().equals(entry.id()))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    int taken(LotteryEntry entry) {
        return jdbc.sql("select count(*) from booking_use where by_user = ? and state = 'BOOKED'")
                .param(entry.user())
                .query(Integer.class)
                .single();
    }
}
