package org.kaikaku.place.booking.use;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.fee.FeeTable;
import org.kaikaku.place.booking.rules.BookingRules;
import org.kaikaku.platform.city.City;

/** A use of a room; one type per state, so that nobody is offered a step that makes no sense. */
public sealed interface Booking {
    Core core();

    /** Whose it is. */
    enum Kind {
        /** Somebody who is registered. */
        PUBLIC,
        /** The city itself, or a member of its staff. */
        OFFICE,
        /** Nobody: it is shut (臨時休館, 修繕). */
        CLOSURE
    }

    /**
     * @param number that one says on the telephone
     * @param bands in order, each following the one before
     * @param account who has it; null where it was booked for somebody without one
     */
    record Core(
            UUID id,
            long number,
            Kind kind,
            String room,
            LocalDate day,
            List<String> bands,
            Instant from,
            Instant until,
            @Nullable UUID account,
            int version) {
        static final String NAME = "booking/";

        Core at(LocalDate otherDay, List<String> otherBands, Instant otherFrom, Instant otherUntil) {
            return new Core(id, number, kind, room, otherDay, otherBands, otherFrom, otherUntil, account, version);
        }

        /** {@code B-000123}. */
        public String shown() {
            return "B-%06d".formatted(number);
        }

        /** As other rooms and the journal name it. */
        public String name() {
            return name(id);
        }

        static String name(UUID id) {
            return NAME + id;
        }
    }

    /**
     * Somebody types.
     *
     * @param wish for which it was offered; null where they took it themselves
     * @param user who waited; null before they say
     */
    record Held(
            Core core,
            UUID claim,
            Instant deadline,
            @Nullable UUID wish,
            @Nullable UUID user) implements Booking {
        Lapsed lapse() {
            return new Lapsed(core, user);
        }
    }

    /** @param wish null once all offers have been let pass */
    record Waiting(Core core, UUID user, @Nullable UUID wish) implements Booking {
        Held offer(UUID claim, Instant deadline) {
            return new Held(core, claim, deadline, wish, user);
        }

        Lapsed leave() {
            return new Lapsed(core, user);
        }
    }

    /**
     * @param user null where the city has it itself
     * @param approvedAt null while somebody must still approve it
     */
    record Booked(
            Core core,
            @Nullable UUID user,
            Plan plan,
            Bill bill,
            UUID claim,
            Instant bookedAt,
            @Nullable Instant approvedAt)
            implements Booking {

        /** A mistake is mended at once, at no cost. */
        public boolean inGrace(Duration grace, Instant now) {
            return now.isBefore(bookedAt.plus(grace)) && now.isBefore(core.from());
        }

        public boolean over(Instant now) {
            return !now.isBefore(core.from());
        }

        /** Up to some time before it; within the time of grace always. */
        public boolean mayMove(BookingRules rules, Instant now) {
            return !over(now)
                    && (inGrace(rules.grace(), now) || !now.isAfter(core.from().minus(rules.change())));
        }

        /** Up to some time before it; within the time of grace always. */
        public boolean mayCancel(BookingRules rules, Instant now) {
            return !over(now) && now.isBefore(cancelBefore(rules));
        }

        public Instant cancelBefore(BookingRules rules) {
            var limit = core.from().minus(rules.cancel());
            var grace = bookedAt.plus(rules.grace());
            var end = grace.isBefore(core.from()) ? grace : core.from();
            return end.isAfter(limit) ? end : limit;
        }

        /** From when on nobody but staff changes or cancels it any more: a code that no lock can take back is shown only then. */
        public Instant firm(BookingRules rules) {
            var moved = core.from().minus(rules.change());
            var cancelled = cancelBefore(rules);
            return moved.isAfter(cancelled) ? moved : cancelled;
        }

        /** What would be given back of what was paid, in yen. */
        public int refund(BookingRules rules, FeeTable fees, Instant now) {
            int had = bill.paid() - bill.back();
            long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, City.ZONE), core.day());
            return inGrace(rules.grace(), now) ? had : fees.refund(had, days);
        }

        Cancelled cancel(int back) {
            return new Cancelled(core, user, plan, bill.giveBack(back));
        }

        Booked with(Bill other) {
            return new Booked(core, user, plan, other, claim, bookedAt, approvedAt);
        }

        Booked at(Core other, Bill otherBill) {
            return new Booked(other, user, plan, otherBill, claim, bookedAt, approvedAt);
        }

        Booked approve(Instant now) {
            return new Booked(core, user, plan, bill, claim, bookedAt, now);
        }

        /** The day of the permit: when it was approved, which a use that need not be was as it was booked. */
        public Instant permittedAt() {
            return approvedAt == null ? bookedAt : approvedAt;
        }

        /** Whether the use is permitted (使用許可): approved where it must be, and paid. Only then there are a permit and a key. */
        public boolean permitted(Place place) {
            return bill.settled() && (approvedAt != null || !place.room().approval());
        }
    }

    record Cancelled(Core core, @Nullable UUID user, Plan plan, Bill bill) implements Booking {}

    /** The time of a hold or a wish is over. */
    record Lapsed(Core core, @Nullable UUID user) implements Booking {}
}
