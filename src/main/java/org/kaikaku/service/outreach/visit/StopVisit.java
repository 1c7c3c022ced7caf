package org.kaikaku.service.outreach.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.outreach.VanBooking;

/** Somebody who comes to a stop; one type per state, so that nobody is offered a step that makes no sense. */
public sealed interface StopVisit {
    Core core();

    /**
     * @param number that one says on the telephone and at the van; 0 before it is kept
     * @param from of who waits: from when anything would do
     */
    record Core(
            UUID id,
            long number,
            String van,
            LocalDate day,
            String stop,
            String errand,
            Instant from,
            Instant until,
            VanBooking.Who who,
            String needs,
            int version) {
        private static final String OURS = "outreach/";

        Core at(Instant otherFrom, Instant otherUntil) {
            return new Core(id, number, van, day, stop, errand, otherFrom, otherUntil, who, needs, version);
        }

        Core on(String otherVan, LocalDate otherDay, Instant otherFrom, Instant otherUntil) {
            return new Core(id, number, otherVan, otherDay, stop, errand, otherFrom, otherUntil, who, needs, version);
        }

        Core after(int otherVersion) {
            return new Core(id, number, van, day, stop, errand, from, until, who, needs, otherVersion);
        }

        /** {@code V-000123}. */
        public String shown() {
            return "V-%06d".formatted(number);
        }

        /** As other rooms and the journal name it. */
        public String name() {
            return name(id);
        }

        static String name(UUID id) {
            return OURS + id;
        }

        /** Something that happened to it, as it is told to people. */
        String event(String happened) {
            return name() + "/" + happened;
        }

        /** Whose event it is; empty where it is none of ours, or another happened. */
        static Optional<UUID> in(String event, String happened) {
            var end = "/" + happened;
            return event.startsWith(OURS) && event.endsWith(end)
                    ? Optional.of(UUID.fromString(event.substring(OURS.length(), event.length() - end.length())))
                    : Optional.empty();
        }
    }

    /** What the crew sees of it. */
    default VanBooking shown(VanBooking.State state) {
        var core = core();
        return new VanBooking(
                core.id(),
                core.number(),
                core.van(),
                core.day(),
                core.stop(),
                core.errand(),
                core.from(),
                core.until(),
                core.who(),
                core.needs(),
                state,
                core.version());
    }

    /** Somebody still hopes to come. */
    sealed interface Open extends StopVisit {
        /** @param told when a notice or a mail tells them; null where somebody must call */
        CalledOff callOff(@Nullable Instant told);
    }

    /** The crew may still say whether they came. */
    sealed interface Markable extends StopVisit {
        Met meet();

        /** Empty while they may still come. */
        Optional<Missed> miss(Instant now);
    }

    /** @param wish null once all offers have been let pass */
    record Waiting(Core core, @Nullable UUID wish) implements Open {
        Offered offer(UUID claim, Instant from, Instant until, Instant deadline) {
            return new Offered(core.at(from, until), java.util.Objects.requireNonNull(wish), claim, deadline);
        }

        Cancelled cancel() {
            return new Cancelled(core);
        }

        @Override
        public CalledOff callOff(@Nullable Instant told) {
            return new CalledOff(core, told);
        }
    }

    record Offered(Core core, UUID wish, UUID claim, Instant deadline) implements Open {
        Booked book() {
            return new Booked(core, claim);
        }

        Lapsed lapse() {
            return new Lapsed(core);
        }

        Cancelled cancel() {
            return new Cancelled(core);
        }

        @Override
        public CalledOff callOff(@Nullable Instant told) {
            return new CalledOff(core, told);
        }
    }

    record Booked(Core core, UUID claim) implements Markable, Open {
        Booked after(int version) {
            return new Booked(core.after(version), claim);
        }

        /** Empty where it is too late to do so by oneself. */
        Optional<Cancelled> cancel(Duration change, Instant now) {
            return mayChange(change, now) ? Optional.of(cancelByCrew()) : Optional.empty();
        }

        Cancelled cancelByCrew() {
            return new Cancelled(core);
        }

        Booked move(String van, LocalDate day, Instant from, Instant until) {
            return new Booked(core.on(van, day, from, until), claim);
        }

        public boolean mayChange(Duration change, Instant now) {
            return !now.isAfter(core.from().minus(change));
        }

        @Override
        public CalledOff callOff(@Nullable Instant told) {
            return new CalledOff(core, told);
        }

        @Override
        public Met meet() {
            return new Met(core);
        }

        @Override
        public Optional<Missed> miss(Instant now) {
            return now.isBefore(core.from()) ? Optional.empty() : Optional.of(new Missed(core));
        }
    }

    record Met(Core core) implements Markable {
        @Override
        public Met meet() {
            return this;
        }

        /** Somebody pressed the wrong button. */
        @Override
        public Optional<Missed> miss(Instant now) {
            return Optional.of(new Missed(core));
        }
    }

    record Missed(Core core) implements Markable {
        /** They came after all. */
        @Override
        public Met meet() {
            return new Met(core);
        }

        @Override
        public Optional<Missed> miss(Instant now) {
            return Optional.of(this);
        }
    }

    record Cancelled(Core core) implements StopVisit {}

    /** What was offered was not taken. */
    record Lapsed(Core core) implements StopVisit {}

    /**
     * Nobody goes that day.
     *
     * @param toldAt when they were told: by a notice, a mail, or by telephone; null where somebody must call
     */
    record CalledOff(Core core, @Nullable Instant toldAt) implements StopVisit {
        public boolean told() {
            return toldAt != null;
        }

        CalledOff tell(Instant now) {
            return told() ? this : new CalledOff(core, now);
        }

        /** The mail came back: somebody must call, unless somebody has since. Empty where that changes nothing, however often it is said. */
        Optional<CalledOff> missed(Instant at) {
            return toldAt == null || toldAt.isAfter(at) ? Optional.empty() : Optional.of(new CalledOff(core, null));
        }
    }
}
