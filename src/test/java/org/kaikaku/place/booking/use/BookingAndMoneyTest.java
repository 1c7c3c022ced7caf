package org.kaikaku.place.booking.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.RegisterUser;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Charges;
import org.kaikaku.platform.payment.Method;
import org.kaikaku.platform.payment.charge.SettleCharge;
import org.kaikaku.platform.payment.charge.SettleCharge.Settled;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A booking changes as its money comes: in whichever order the two begin, both end. Each locks the charge first. Where cancelling locked the
 * booking first and then the charge, money locked the charge and then the booking, and each waited for the other.
 */
@HouseTest
class BookingAndMoneyTest {
    private static final String ROOM = "gym-studio";

    @Autowired
    Bookings bookings;

    @Autowired
    Facilities facilities;

    @Autowired
    BookRoom bookRoom;

    @Autowired
    ChangeBooking change;

    @Autowired
    RegisterUser register;

    @Autowired
    Charges charges;

    @Autowired
    SettleCharge settle;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    private Actor clerk = new Actor(new UUID(0, 0), true, "", null, null, List.of());

    @BeforeEach
    void staff() {
        clerk = actor(true, List.of(new Assignment(Role.RECEPTION, "shimin")));
    }

    @Test
    void money_that_comes_while_somebody_cancels_stays_and_they_look_again() {
        var booked = booking(260, "t09");
        var charge = owed(booked);
        meanwhile(
                () -> change.cancel(booked, clerk),
                cancels -> together.executeWithoutResult(_ -> {
                    lock(charge);
                    var cancelled = cancels.begin();
                    untilItWaits();
                    assertThat(pays(charge)).isEqualTo(Settled.PAID);
                    assertThat(cancelled.isDone()).isFalse();
                }),
                cancelled -> assertThatThrownBy(() -> cancelled.get(30, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(BookingChangedMeanwhile.class));
        assertThat(now(booked)).isInstanceOf(Booking.Booked.class);
        assertThat(charges.find(charge.id()).map(Charged::state)).contains(Charged.State.PAID);
    }

    /** Who cancels has got as far as the charge: money that waits for it may hold nothing that cancelling takes afterwards. */
    @Test
    void money_that_comes_while_somebody_has_begun_to_cancel_is_not_owed_any_more() {
        var booked = booking(260, "t11");
        var charge = owed(booked);
        meanwhile(
                () -> together.execute(_ -> pays(charge)),
                money -> together.executeWithoutResult(_ -> {
                    lock(charge);
                    money.begin();
                    untilItWaits();
                    assertThat(change.cancel(booked, clerk)).isInstanceOf(Result.Done.class);
                }),
                paid -> assertThat(paid.get(30, TimeUnit.SECONDS)).isEqualTo(Settled.NOT_OWED));
        assertThat(now(booked)).isInstanceOf(Booking.Cancelled.class);
        assertThat(charges.find(charge.id()).map(Charged::state)).contains(Charged.State.CANCELLED);
    }

    /** A time is locked as well, by who moves and by who cancels: for both after the charge. */
    @Test
    void whoever_moves_a_booking_that_is_cancelled_meanwhile_is_told_that_it_is_gone() {
        var booked = booking(260, "t13");
        var charge = owed(booked);
        meanwhile(
                () -> change.move(booked, day(270), "t13", clerk),
                moves -> together.executeWithoutResult(_ -> {
                    lock(charge);
                    moves.begin();
                    untilItWaits();
                    assertThat(change.cancel(booked, clerk)).isInstanceOf(Result.Done.class);
                }),
                moved -> assertThat(moved.get(30, TimeUnit.SECONDS)).isInstanceOf(Result.Refused.class));
        assertThat(now(booked)).isInstanceOf(Booking.Cancelled.class);
    }

    private interface Begins<T> {
        Future<T> begin();
    }

    private interface Does<T> {
        void with(T it) throws Exception;
    }

    /** What somebody else does begins in the midst of what is done here. */
    private static <T> void meanwhile(Callable<T> theirs, Does<Begins<T>> ours, Does<Future<T>> then) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new AtomicReference<Future<T>>();
            ours.with(() -> {
                var future = threads.submit(theirs);
                begun.set(future);
                return future;
            });
            then.with(begun.get());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void lock(Charged charge) {
        jdbc.sql("select id from payment_charge where id = ? for update")
                .param(charge.id())
                .query(UUID.class)
                .single();
    }

    private Settled pays(Charged charge) {
        return settle.settle(
                charge.id(), Method.CASH, charge.amount(), "test/" + UUID.randomUUID(), "cash", Doer.SYSTEM);
    }

    /** Somebody waits for the transaction that asks. */
    private void untilItWaits() {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!jdbc.sql("""
                        select exists (select 1 from pg_locks
                                        where not granted and locktype = 'transactionid' and transactionid = cast(pg_current_xact_id() as xid))
                        """).query(Boolean.class).single()) {
            assertThat(System.nanoTime())
                    .as("nobody waits: what is locked here is not what they lock first")
                    .isLessThan(until);
        }
    }

    private Booking now(Booking booking) {
        return bookings.find(booking.core().id()).orElseThrow();
    }

    private Charged owed(Booking booking) {
        return charges.open(booking.core().name()).orElseThrow();
    }

    private Booking.Booked booking(int days, String band) {
        var place = place();
        var plan = new Plan("体操", "dance", 4, false, false, Map.of(), "");
        var bands = place.room().from(band, 1);
        var result = bookRoom.book(place, day(days), bands, Booking.Kind.PUBLIC, user(), plan, clerk);
        return (Booking.Booked) ((Result.Done) result).booking();
    }

    private Place place() {
        return facilities.room(ROOM).orElseThrow();
    }

    private LocalDate day(int from) {
        return facilities
                .day()
                .plusDays(from)
                .datesUntil(LocalDate.MAX)
                .filter(place()::open)
                .findFirst()
                .orElseThrow();
    }

    private BookingUser user() {
        var profile = new BookingUser.Profile(
                BookingUser.Kind.PERSON, "体操 払子", "たいそう", "", "0312345678", "", 1, "", BookingUser.InCity.LIVES);
        var registered = register.register(profile, true, 3, actor(false, List.of()));
        return ((RegisterUser.Result.Registered) registered).user();
    }

    private Actor actor(boolean staff, List<Assignment> roles) {
        var login = UUID.randomUUID().toString().substring(0, 12);
        var account = accounts.open(staff, login, "体操 払子", "a long enough password", staff ? "shimin" : null, roles);
        return accounts.actor(account).orElseThrow();
    }
}
