package org.kaikaku.place.booking.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.use.BookRoom;
import org.kaikaku.place.booking.use.Plan;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.place.booking.user.RegisterUser;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class BookWinnersTest {
    private static final String ROOM = "gym-studio";

    @Autowired
    Facilities facilities;

    @Autowired
    BookingUsers users;

    @Autowired
    BookRoom bookRoom;

    @Autowired
    RegisterUser register;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate together;

    @Autowired
    Lotteries lotteries;

    @Autowired
    HoldLottery hold;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private YearMonth month = YearMonth.of(2000, 1);

    @BeforeEach
    void a_month_that_nobody_else_has() {
        month = YearMonth.of(ThreadLocalRandom.current().nextInt(3000, 9000), 1);
        var now = clock.instant();
        var closes = now.plus(Duration.ofDays(30));
        var publicOn = LocalDate.ofInstant(closes, City.ZONE).plusDays(1);
        var lottery = new Lottery(month, now, closes, "commitment", "ナンバーズ4", publicOn, 9, null, null, null, null);
        assertThat(lotteries.open(lottery, "seed")).isTrue();
    }

    @AfterEach
    void it_goes_again() {
        jdbc.sql("delete from booking_entry where month = ?")
                .param(month.toString())
                .update();
        jdbc.sql("delete from booking_lottery where month = ?")
                .param(month.toString())
                .update();
    }

    @Test
    void who_won_is_booked_though_the_booking_of_somebody_before_them_fails_and_is_tried_again() {
        var day = day(230);
        var first = entry(day, "t09");
        var second = entry(day, "t11");

        winners(new Drawn(first.id(), first, second)).book();
        assertThat(booking(second)).isNotNull();
        assertThat(booking(first)).isNull();
        assertThat(taken(first)).as("what failed left nothing behind").isZero();

        winners(new Drawn(null, first)).book();
        assertThat(booking(first)).isNotNull();
        assertThat(taken(first)).isEqualTo(1);
    }

    @Test
    void a_month_that_cannot_be_closed_keeps_nobody_from_what_they_won() {
        var won = entry(day(240), "t13");
        var drawn = new Drawn(null, won);
        new CloseLotteries(drawn, hold, winners(drawn), clock).run();
        assertThat(booking(won)).isNotNull();
    }

    private BookWinners winners(Lotteries drawn) {
        return new BookWinners(drawn, facilities, users, bookRoom, together);
    }

    /** Tells who won, which the table does not, so that the house's own round finds nothing to do; and of a month to close that there is not. */
    private final class Drawn extends Lotteries {
        private final @Nullable UUID broken;
        private final List<LotteryEntry> won;

        Drawn(@Nullable UUID broken, LotteryEntry... won) {
            super(jdbc, json);
            this.broken = broken;
            this.won = List.of(won);
        }

        @Override
        List<String> toClose(Instant now) {
            return List.of("no month");
        }

        @Override
        List<LotteryEntry> toBook(LocalDate after) {
            return won;
        }

        @Override
        void booked(UUID entry, UUID booking) {
            if (entry.equals(broken)) {
                throw new IllegalStateException("This one cannot be booked");
            }
            super.booked(entry, booking);
        }
    }

    private LotteryEntry entry(LocalDate day, String band) {
        var id = UUID.randomUUID();
        var salt = Digests.random();
        var plan = new Plan("体操", "dance", 4, false, false, Map.of(), "");
        var entry = new LotteryEntry(
                id,
                month.toString(),
                user(),
                ROOM,
                day,
                band,
                plan,
                salt,
                LotteryEntry.pseudonym(salt, id),
                null,
                null);
        assertThat(lotteries.enter(entry, clock.instant())).isTrue();
        return entry;
    }

    private UUID user() {
        var profile = new BookingUser.Profile(
                BookingUser.Kind.PERSON, "抽選 好子", "ちゅうせん", "", "0312345678", "", 1, "", BookingUser.InCity.LIVES);
        var login = UUID.randomUUID() + "@example.jp";
        var account = accounts.open(false, login, "抽選 好子", "a long enough password", null, List.of());
        var registered =
                register.register(profile, true, 3, accounts.actor(account).orElseThrow());
        return ((RegisterUser.Result.Registered) registered).user().id();
    }

    private LocalDate day(int from) {
        var place = facilities.room(ROOM).orElseThrow();
        return facilities
                .day()
                .plusDays(from)
                .datesUntil(LocalDate.MAX)
                .filter(place::open)
                .findFirst()
                .orElseThrow();
    }

    private @Nullable UUID booking(LotteryEntry entry) {
        return lotteries.entries(month.toString()).stream()
                .filter(one -> one.id().equals(entry.id()))
                .findFirst()
                .orElseThrow()
                .booking();
    }

    private int taken(LotteryEntry entry) {
        return jdbc.sql("select count(*) from booking_use where by_user = ? and state = 'BOOKED'")
                .param(entry.user())
                .query(Integer.class)
                .single();
    }
}
