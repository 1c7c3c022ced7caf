package org.kaikaku.platform.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.reservation.Reservations.Moving;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ReservationsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Reservations reservations;

    @Autowired
    Heard heard;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String name = "room/" + UUID.randomUUID();
    private Instant nine = Instant.EPOCH;

    @BeforeEach
    void a_morning_to_come() {
        nine = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(7));
    }

    @Test
    void of_many_who_want_one_slot_at_once_one_gets_it_and_the_others_are_told() throws Exception {
        var takings = atOnce(300, number -> () -> reservations.reserve(slot(1, 0), "racer/" + number));

        assertThat(takings).filteredOn(Taking.Taken.class::isInstance).hasSize(1);
        assertThat(takings).filteredOn(Taking.Full.class::isInstance).hasSize(299);
        assertThat(heard.of(Reserved.class)
                        .filter(event -> event.slot().resource().equals(name)))
                .hasSize(1);
    }

    @Test
    void as_many_win_as_there_are_places() throws Exception {
        var takings = atOnce(120, number -> () -> reservations.hold(slot(7, 0), "racer/" + number, HOUR));

        assertThat(takings).filteredOn(Taking.Taken.class::isInstance).hasSize(7);
    }

    @Test
    void who_takes_wholes_and_parts_and_moves_between_them_in_any_order_never_waits_for_ever() throws Exception {
        var whole = List.of(Need.all(name + "/a"), Need.all(name + "/b"), Need.all(name + "/c"));
        var ends = atOnce(160, number -> () -> {
            var first = new Slot(
                    name, number % 4 == 3 ? whole : List.of(whole.get(number % 4)), nine, nine.plus(HOUR), HOUR, HOUR);
            var taking = reservations.reserve(first, "racer/" + number);
            if (!(taking instanceof Taking.Taken(var claim))) {
                return Moving.FULL;
            }
            var second = new Slot(name, List.of(whole.get((number + 1) % 3)), nine, nine.plus(HOUR), HOUR, HOUR);
            var moved = reservations.move(claim, second);
            reservations.release(claim);
            return moved;
        });

        assertThat(ends).hasSize(160).doesNotContain(Moving.GONE);
        assertThat(reservations.free(List.of(new Slot(name, whole, nine, nine.plus(HOUR), HOUR, HOUR))))
                .hasSize(1);
    }

    @Test
    void the_database_itself_refuses_two_for_one_place() {
        var one = claim(reservations.reserve(slot(1, 0), "somebody"));

        assertThatThrownBy(() -> jdbc.sql("""
                        insert into reservation_place (claim, part, place, during)
                        select claim, part, place, tstzrange(lower(during) + interval '59 minutes', upper(during) + interval '1 hour')
                          from reservation_place where claim = ?
                        """).param(one).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void times_that_touch_do_not_collide_but_for_preparation_and_cleaning() {
        reservations.reserve(slot(1, 1), "somebody");

        assertThat(reservations.free(List.of(slot(1, 0), slot(1, 1), slot(1, 2))))
                .containsExactlyInAnyOrder(slot(1, 0), slot(1, 2));
        var cleaned = new Slot(name, slot(1, 0).needs(), nine, nine.plus(HOUR), Duration.ZERO, Duration.ofMinutes(10));
        assertThat(reservations.free(List.of(cleaned))).isEmpty();
        assertThat(reservations.reserve(cleaned, "another")).isEqualTo(new Taking.Full());
    }

    @Test
    void the_whole_shuts_its_parts_and_a_part_the_whole() {
        var whole = List.of(Need.all(name + "/a"), Need.all(name + "/b"));
        var hall = new Slot(name, whole, nine, nine.plus(HOUR), Duration.ZERO, Duration.ZERO);
        var half =
                new Slot(name + "/a", List.of(whole.getFirst()), nine, nine.plus(HOUR), Duration.ZERO, Duration.ZERO);

        var booked = claim(reservations.reserve(hall, "orchestra"));
        assertThat(reservations.reserve(half, "choir")).isEqualTo(new Taking.Full());
        assertThat(reservations.release(booked)).isTrue();
        assertThat(reservations.reserve(half, "choir")).isInstanceOf(Taking.Taken.class);
        assertThat(reservations.reserve(hall, "orchestra")).isEqualTo(new Taking.Full());
    }

    @Test
    void fewer_places_than_before_take_nothing_away_and_give_no_more_than_there_are() {
        IntStream.range(0, 3).forEach(number -> claim(reservations.reserve(slot(3, 0), "early/" + number)));
        jdbc.sql("delete from reservation_claim where holder = 'early/0' and resource = ?")
                .param(name)
                .update();

        assertThat(reservations.reserve(slot(2, 0), "late")).isEqualTo(new Taking.Full());
    }

    @Test
    void a_hold_that_is_over_stands_in_nobodys_way_and_can_no_longer_be_confirmed() {
        var hold = claim(reservations.hold(slot(1, 0), "slow", HOUR));
        over(hold);

        assertThat(reservations.confirm(hold)).isFalse();
        assertThat(reservations.find(hold)).isEmpty();
        assertThat(reservations.reserve(slot(1, 0), "quick")).isInstanceOf(Taking.Taken.class);
        assertThat(heard.of(Expired.class)).anyMatch(event -> event.claim().equals(hold));
    }

    @Test
    void a_hold_becomes_a_reservation_once() {
        var hold = claim(reservations.hold(slot(1, 0), "careful", HOUR));

        assertThat(reservations.find(hold))
                .hasValueSatisfying(held -> assertThat(held.until()).isNotNull());
        assertThat(reservations.confirm(hold)).isTrue();
        assertThat(reservations.confirm(hold)).isFalse();
        assertThat(reservations.find(hold))
                .hasValueSatisfying(held -> assertThat(held.until()).isNull());
    }

    @Test
    void what_is_given_back_is_offered_to_whoever_waits_first_and_to_nobody_else() {
        var had = claim(reservations.reserve(slot(1, 0), "had it"));
        var first = reservations.await(wish(slot(1, 0), true, "first")).orElseThrow();
        var second = reservations.await(wish(slot(1, 0), true, "second")).orElseThrow();
        assertThat(reservations.before(second)).contains(1);

        reservations.release(had);

        assertThat(reservations.reserve(slot(1, 0), "passer-by")).isEqualTo(new Taking.Full());
        var offer = offered(first);
        assertThat(reservations.before(second)).contains(0);
        assertThat(reservations.confirm(offer.claim())).isTrue();
        assertThat(heard.of(Offered.class)).noneMatch(event -> event.wish().equals(second));
    }

    @Test
    void an_offer_that_nobody_takes_goes_to_the_next_and_who_has_had_all_offers_waits_no_more() {
        var had = claim(reservations.reserve(slot(1, 0), "had it"));
        var first = reservations.await(wish(slot(1, 0), true, "first")).orElseThrow();
        var second = reservations.await(wish(slot(1, 0), true, "second")).orElseThrow();
        reservations.release(had);

        over(offered(first).claim());
        expire();

        assertThat(offered(second).holder()).isEqualTo("second");
        assertThat(reservations.before(first)).isEmpty();
    }

    @Test
    void who_waits_for_any_time_of_a_morning_is_offered_what_becomes_free_in_it() {
        var early = claim(reservations.reserve(slot(1, 0), "early"));
        var late = claim(reservations.reserve(slot(1, 5), "late"));
        var morning = slot(1, 0).at(nine, nine.plus(HOUR.multipliedBy(3)));
        var wish = reservations.await(wish(morning, false, "flexible")).orElseThrow();

        reservations.release(late);
        assertThat(heard.of(Offered.class)).noneMatch(event -> event.wish().equals(wish));
        reservations.release(early);
        assertThat(offered(wish).slot()).isEqualTo(slot(1, 0));
    }

    @Test
    void the_half_that_opens_as_a_whole_is_given_back_goes_to_who_waits_for_it() {
        var whole = List.of(Need.all(name + "/a"), Need.all(name + "/b"));
        var hall = new Slot(name, whole, nine, nine.plus(HOUR), Duration.ZERO, Duration.ZERO);
        var half =
                new Slot(name + "/a", List.of(whole.getFirst()), nine, nine.plus(HOUR), Duration.ZERO, Duration.ZERO);
        var booked = claim(reservations.reserve(hall, "orchestra"));
        var wish = reservations.await(wish(half, true, "choir")).orElseThrow();

        reservations.release(booked);

        assertThat(offered(wish).slot()).isEqualTo(half);
    }

    @Test
    void nobody_waits_for_what_is_free() {
        assertThat(reservations.await(wish(slot(1, 0), true, "hasty"))).isEmpty();
    }

    @Test
    void who_leaves_gives_the_offer_to_the_next() {
        var had = claim(reservations.reserve(slot(1, 0), "had it"));
        var first = reservations.await(wish(slot(1, 0), true, "first")).orElseThrow();
        var second = reservations.await(wish(slot(1, 0), true, "second")).orElseThrow();
        reservations.release(had);

        assertThat(reservations.leave(first)).isTrue();
        assertThat(reservations.leave(first)).isFalse();
        assertThat(offered(second).slot()).isEqualTo(slot(1, 0));
    }

    @Test
    void who_moves_gives_the_old_time_away_only_with_the_new_one_in_hand() {
        var mine = claim(reservations.reserve(slot(1, 0), "mover"));
        var theirs = claim(reservations.reserve(slot(1, 1), "another"));

        assertThat(reservations.move(mine, slot(1, 1))).isEqualTo(Moving.FULL);
        assertThat(reservations.find(mine))
                .hasValueSatisfying(held -> assertThat(held.slot()).isEqualTo(slot(1, 0)));
        reservations.release(theirs);
        assertThat(reservations.move(mine, slot(1, 1))).isEqualTo(Moving.MOVED);
        assertThat(reservations.free(List.of(slot(1, 0), slot(1, 1)))).containsExactly(slot(1, 0));
        assertThat(reservations.move(theirs, slot(1, 0))).isEqualTo(Moving.GONE);
    }

    @Test
    void half_an_hour_later_collides_with_nobody_when_only_oneself_is_in_the_way() {
        var mine = claim(reservations.reserve(slot(1, 0), "mover"));
        var later = slot(1, 0).at(nine.plusSeconds(1800), nine.plusSeconds(5400));

        assertThat(reservations.move(mine, later)).isEqualTo(Moving.MOVED);
    }

    private Offered offered(UUID wish) {
        return heard.of(Offered.class)
                .filter(event -> event.wish().equals(wish))
                .findFirst()
                .orElseThrow();
    }

    private static Wish wish(Slot slot, boolean exact, String holder) {
        return new Wish(slot, exact, holder, HOUR, 1);
    }

    private Slot slot(int places, int hour) {
        var from = nine.plus(HOUR.multipliedBy(hour));
        return Slot.of(name, places, from, from.plus(HOUR));
    }

    private static UUID claim(Taking taking) {
        assertThat(taking).isInstanceOf(Taking.Taken.class);
        return ((Taking.Taken) taking).claim();
    }

    /** The hold's hour has passed. */
    private void over(UUID hold) {
        jdbc.sql("update reservation_claim set held_until = made_at - interval '1 second' where id = ?")
                .param(hold)
                .update();
    }

    private void expire() {
        jobs.stream().filter(job -> job.name().equals("reservation.expire")).forEach(RecurringJob::run);
    }

    private interface Racer<T> {
        Callable<T> number(int number);
    }

    private static <T> List<T> atOnce(int many, Racer<T> racer) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = IntStream.range(0, many)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return racer.number(number).call();
                    }))
                    .toList();
            start.countDown();
            var ends = new ArrayList<T>();
            for (var one : running) {
                ends.add(one.get());
            }
            return ends;
        }
    }
}
