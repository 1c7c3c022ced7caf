package org.kaikaku.place.booking.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.use.BookRoom;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.Plan;
import org.kaikaku.place.booking.use.Result;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.platform.reservation.Taking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class BookWinnersTest extends DrawnMonth {
    @Autowired
    BookEntry bookEntry;

    @Autowired
    BookRoom bookRoom;

    @Autowired
    Reservations reservations;

    @Autowired
    TellEntrant tell;

    @Autowired
    PassOn passOn;

    @Autowired
    BookWinners winners;

    @Autowired
    TransactionTemplate together;

    @Autowired
    HoldLottery hold;

    @Autowired
    Winnings winnings;

    @Autowired
    EntryRows rows;

    @Autowired
    JsonMapper json;

    @Test
    void who_won_is_booked_though_the_booking_of_somebody_before_them_fails_and_is_tried_again() {
        var day = day(230);
        var first = entry(day, "t09");
        var second = entry(day, "t11");

        winners(new Drawn(first.id(), first, second)).book();
        assertThat(taken(second)).isEqualTo(1);
        assertThat(taken(first)).as("what failed left nothing behind").isZero();

        winners(new Drawn(null, first)).book();
        assertThat(taken(first)).isEqualTo(1);
    }

    @Test
    void a_month_that_cannot_be_closed_keeps_nobody_from_what_they_won() {
        var won = entry(day(240), "t13");
        var broken = new Lotteries(jdbc, json, rows) {
            @Override
            List<String> toClose(Instant now) {
                return List.of("no month");
            }
        };
        new CloseLotteries(broken, hold, winners(new Drawn(null, won)), passOn, clock).run();
        assertThat(taken(won)).isEqualTo(1);
    }

    @Test
    void a_winner_who_cannot_be_booked_is_told_why_once_and_the_next_in_order_who_can_moves_up() {
        var day = day(245);
        var winner = entry(day, "t09");
        var other = entry(day, "t11");
        var elsewhere = entry(day, "t09", 4, other.user());
        var tooMany = entry(day, "t09", 10_000, registered().id());
        var next = entry(day, "t09");
        var last = entry(day, "t09");
        ended(winner.user());
        drawn(List.of(winner, other), List.of(elsewhere, tooMany, next, last));

        round();
        round();

        assertThat(outcome(winner))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.EXPIRED));
        assertThat(outcome(other))
                .isInstanceOfSatisfying(
                        Outcome.Booked.class,
                        booked -> assertThat(booked.movedUp()).isFalse());
        assertThat(outcome(next))
                .isInstanceOfSatisfying(
                        Outcome.Booked.class,
                        booked -> assertThat(booked.movedUp()).isTrue());
        assertThat(List.of(outcome(elsewhere), outcome(tooMany), outcome(last)))
                .as("who has as many as they may, does not fit, or comes after")
                .containsOnly(new Outcome.Lost());
        assertThat(List.of(told(winner), told(other), told(next), told(last))).containsExactly(1, 0, 0, 0);
        assertThat(taken(next)).isEqualTo(1);
    }

    @Test
    void what_the_city_shuts_is_passed_on_to_nobody() {
        var day = day(250);
        var closed = entry(facilities.day().minusDays(1), "t09");
        var after = entry(facilities.day().minusDays(1), "t09");
        var mine = entry(day, "t13");
        var place = facilities.room(ROOM).orElseThrow();
        var bands = place.room().from("t13", 1);
        assertThat(bookRoom.book(place, day, bands, Booking.Kind.CLOSURE, null, plan(), BookEntry.HOUSE))
                .isInstanceOf(Result.Done.class);
        drawn(List.of(closed, mine), List.of(after));

        round();

        assertThat(why(closed)).isEqualTo(Refusal.PAST);
        assertThat(why(mine)).isEqualTo(Refusal.FULL);
        assertThat(outcome(after)).isEqualTo(new Outcome.Lost());
        assertThat(List.of(told(closed), told(mine), told(after))).containsExactly(1, 1, 0);
    }

    @Test
    void what_the_city_could_not_give_was_not_won_in_the_next_months_draw_and_what_lay_with_the_winner_was() {
        var past = entry(facilities.day().minusDays(1), "t11");
        var over = entry(day(260), "t11");
        ended(over.user());
        drawn(List.of(past, over), List.of());
        round();

        month = month.plusMonths(1);
        opens();
        entry(day(261), "t11", 4, past.user());
        entry(day(261), "t11", 4, over.user());
        var histories = winnings.histories(month.toString());
        assertThat(histories.get(past.user())).containsExactly(false);
        assertThat(histories.get(over.user())).containsExactly(true);
    }

    @Test
    void a_time_that_somebody_only_holds_is_waited_for() {
        var day = day(255);
        var entry = entry(day, "t15");
        var slot = facilities.room(ROOM).orElseThrow().room();
        var taking = reservations.hold(
                slot.slot(day, slot.band("t15").orElseThrow()), "test/" + entry.id(), Duration.ofHours(1));
        var claim = ((Taking.Taken) taking).claim();
        drawn(List.of(entry), List.of());

        round();
        assertThat(outcome(entry)).isEqualTo(new Outcome.Won());
        assertThat(told(entry)).isZero();

        assertThat(reservations.release(claim)).isTrue();
        round();
        assertThat(outcome(entry)).isInstanceOf(Outcome.Booked.class);
    }

    private void round() {
        winners.book();
        passOn.pass();
    }

    private static Plan plan() {
        return new Plan("修繕", "", 1, false, false, java.util.Map.of(), "");
    }

    private Refusal why(LotteryEntry entry) {
        return ((Outcome.Refused) outcome(entry)).why();
    }

    private void ended(UUID user) {
        jdbc.sql("update booking_user set ended_at = now() where id = ?")
                .param(user)
                .update();
    }

    private int told(LotteryEntry entry) {
        return jdbc.sql("select count(*) from notice_notice where event = ?")
                .param("entry/" + entry.id() + "/refused")
                .query(Integer.class)
                .single();
    }

    private BookWinners winners(Winnings drawn) {
        return new BookWinners(drawn, bookEntry, tell, together, clock);
    }

    /** Tells who won, which the table does not, so that the house's own round finds nothing to do. */
    private final class Drawn extends Winnings {
        private final @Nullable UUID broken;
        private final List<LotteryEntry> won;

        Drawn(@Nullable UUID broken, LotteryEntry... won) {
            super(jdbc, rows);
            this.broken = broken;
            this.won = List.of(won);
        }

        @Override
        List<LotteryEntry> toBook() {
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
}
