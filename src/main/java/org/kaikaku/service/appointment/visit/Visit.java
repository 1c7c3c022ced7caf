package org.kaikaku.service.appointment.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.appointment.desk.Desk;

/** A visit by appointment; one type per state, so that nobody is offered a step that makes no sense. */
public sealed interface Visit {
    Core core();

    /**
     * @param number that one says on the telephone and at the desk
     * @param from of who waits: the first moment of what would do
     */
    record Core(
            UUID id,
            long number,
            String desk,
            String division,
            Map<String, String> answers,
            Instant from,
            Instant until,
            int version) {
        Core at(Instant otherFrom, Instant otherUntil) {
            return new Core(id, number, desk, division, answers, otherFrom, otherUntil, version);
        }

        Core after(int otherVersion) {
            return new Core(id, number, desk, division, answers, from, until, otherVersion);
        }

        /** {@code Y-000123}. */
        public String shown() {
            return "Y-%06d".formatted(number);
        }

        /** As other rooms and the journal name it. */
        public String name() {
            return name(id);
        }

        static String name(UUID id) {
            return "appointment/" + id;
        }
    }

    /**
     * Their number in the waiting hall.
     *
     * @param shown as it is called: {@code A-042}
     * @param path of the page that follows it
     */
    record Ticket(String shown, String path) {}

    /** Somebody has said who they are. */
    sealed interface Named extends Visit {
        Guest guest();
    }

    /** A time is theirs, if they say so before it is over. */
    sealed interface ToBook extends Visit {
        UUID claim();

        Instant deadline();
    }

    /** Somebody types. */
    record Held(Core core, UUID claim, Instant deadline) implements ToBook {
        Booked book(Guest guest, UUID confirmed) {
            return new Booked(core, guest, confirmed);
        }

        Lapsed lapse() {
            return new Lapsed(core, null);
        }
    }

    /** @param wish null once all offers have been let pass */
    record Waiting(Core core, Guest guest, @Nullable UUID wish) implements Named {
        Offered offer(UUID claim, Instant from, Instant until, Instant deadline) {
            return new Offered(core.at(from, until), guest, java.util.Objects.requireNonNull(wish), claim, deadline);
        }

        Cancelled cancel() {
            return new Cancelled(core, guest);
        }
    }

    record Offered(Core core, Guest guest, UUID wish, UUID claim, Instant deadline) implements Named, ToBook {
        Booked book(UUID confirmed) {
            return new Booked(core, guest, confirmed);
        }

        Lapsed lapse() {
            return new Lapsed(core, guest);
        }

        Cancelled cancel() {
            return new Cancelled(core, guest);
        }
    }

    record Booked(Core core, Guest guest, UUID claim) implements Named {
        private static final Duration EARLY = Duration.ofMinutes(30);

        Booked after(int version) {
            return new Booked(core.after(version), guest, claim);
        }

        /** Empty where it is too late to change it by oneself. */
        Optional<Cancelled> cancel(Desk desk, Instant now) {
            return desk.mayChange(core.from(), now) ? Optional.of(cancelByDesk()) : Optional.empty();
        }

        Cancelled cancelByDesk() {
            return new Cancelled(core, guest);
        }

        Booked move(Instant from, Instant until) {
            return new Booked(core.at(from, until), guest, claim);
        }

        /** @param ticket under which they wait in the hall; null where the desk calls them by itself */
        Arrived arrive(@Nullable Ticket ticket) {
            return new Arrived(core, guest, ticket);
        }

        /** Whether it is their time: who comes much too early would only wait. */
        public boolean mayArrive(Instant now) {
            return !now.isBefore(core.from().minus(EARLY)) && now.isBefore(core.until());
        }

        /** Empty while they may still come. */
        Optional<Missed> miss(Instant now) {
            return now.isBefore(core.from()) ? Optional.empty() : Optional.of(new Missed(core, guest));
        }
    }

    /** Somebody who came, on their way through the hall. */
    sealed interface Came extends Named {
        /** Null where the desk calls them by itself. */
        @Nullable
        Ticket ticket();
    }

    /** Waits in the hall. */
    record Arrived(Core core, Guest guest, @Nullable Ticket ticket) implements Came {
        Serving serve(Instant at) {
            return new Serving(core, guest, ticket, at);
        }

        /** All that they came for is done. */
        Served end(Instant servedAt, Instant at) {
            return new Served(core, guest, ticket, servedAt, at);
        }

        Left leave(Instant at) {
            return new Left(core, guest, ticket, at);
        }
    }

    /** Stands before a desk, or waits for another one of their way. */
    record Serving(Core core, Guest guest, @Nullable Ticket ticket, Instant servedAt) implements Came {
        /** However it ended: a desk had served them. */
        Served end(Instant at) {
            return new Served(core, guest, ticket, servedAt, at);
        }
    }

    record Served(Core core, Guest guest, @Nullable Ticket ticket, Instant servedAt, Instant endedAt) implements Came {}

    /** Came, and went before anybody served them. */
    record Left(Core core, Guest guest, @Nullable Ticket ticket, Instant endedAt) implements Came {}

    record Missed(Core core, Guest guest) implements Named {
        /** They came after all. */
        Arrived arrive(@Nullable Ticket ticket) {
            return new Arrived(core, guest, ticket);
        }
    }

    record Cancelled(Core core, Guest guest) implements Named {}

    /** @param guest null where nobody had said who they are */
    record Lapsed(Core core, @Nullable Guest guest) implements Visit {}
}
