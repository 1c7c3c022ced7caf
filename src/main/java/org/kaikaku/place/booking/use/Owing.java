package org.kaikaku.place.booking.use;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.fee.Fees;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Charges;
import org.kaikaku.platform.payment.NewCharge;
import org.kaikaku.platform.payment.Payer;
import org.springframework.stereotype.Component;

/** Asks whoever has a room for its price, and gives back what is too much. In the transaction in which it happened. */
@Component
class Owing {
    static final String FEE = "booking";
    private static final String CHANGED = "施設の予約の変更・取消し";

    private final PayBy payBy;
    private final Fees fees;
    private final BookingUsers users;
    private final Charges charges;
    private final Clock clock;

    Owing(PayBy payBy, Fees fees, BookingUsers users, Charges charges, Clock clock) {
        this.payBy = payBy;
        this.fees = fees;
        this.users = users;
        this.charges = charges;
        this.clock = clock;
    }

    /** Comes first wherever a booking changes together with what is to be paid for it: before its time is locked, and before itself. */
    void first(Booking.Core core) {
        charges.hold(core.name());
    }

    void say(Booking.Booked booked, Place place) {
        if (stillAsks(booked)) {
            return;
        }
        nothing(booked.core());
        if (booked.bill().owed() > 0) {
            charges.ask(charge(booked, place), Doer.SYSTEM);
        }
    }

    /** Nothing more is to be paid. Who is paying at this moment gets it back. */
    void nothing(Booking.Core core) {
        charges.of(core.name()).stream()
                .filter(one -> one.state() == Charged.State.OPEN)
                .forEach(one -> charges.cancel(one.id(), CHANGED, Doer.SYSTEM));
    }

    /** Of what was paid last first. What the treasurer has given back already is not given back again. */
    void back(Booking.Core core, int yen, Text why) {
        long rest = yen;
        for (var paid : charges.of(core.name()).reversed()) {
            long had = paid.state() == Charged.State.PAID ? paid.whole() - paid.refunded() : 0;
            long now = Math.min(rest, had);
            if (now > 0 && charges.refund(paid.id(), now, why.ja(), Doer.SYSTEM)) {
                rest -= now;
            }
        }
    }

    private boolean stillAsks(Booking.Booked booked) {
        return charges.open(booked.core().name())
                .filter(one -> one.whole() == booked.bill().owed())
                .isPresent();
    }

    /** Money that is asked for now and then belongs to the year of the day on which it is (地方自治法施行令142条). */
    private NewCharge charge(Booking.Booked booked, Place place) {
        var core = booked.core();
        return new NewCharge(
                core.name(),
                FEE,
                fees.on(core.day()).account(),
                what(core, place),
                booked.bill().owed(),
                payBy.due(booked),
                FiscalYear.of(LocalDate.ofInstant(clock.instant(), City.ZONE)),
                place.facility().division(),
                payer(booked.user(), core.account()),
                reduced(booked.bill()));
    }

    /** Told with the first money that is asked for, so that it is counted once. */
    private static long reduced(Bill bill) {
        return bill.paid() == 0 ? bill.quote().reduced() : 0;
    }

    private static Text what(Booking.Core core, Place place) {
        var room = place.named();
        return new Text(
                room.ja() + "の使用料 " + core.shown(),
                room.easy() + "の お金《かね》 " + core.shown(),
                "Hire of " + room.en() + " " + core.shown());
    }

    private Payer payer(@Nullable UUID user, @Nullable UUID account) {
        return user == null
                ? Payer.UNNAMED
                : users.find(user).map(found -> payer(found, account)).orElse(Payer.UNNAMED);
    }

    private static Payer payer(BookingUser user, @Nullable UUID account) {
        return new Payer(user.profile().name(), user.person(), account == null ? user.account() : account);
    }
}
