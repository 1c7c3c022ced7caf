package org.kaikaku.service.outreach.tablet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.CounterAway;

/**
 * Something that was done at the van, as a device tells it.
 *
 * @param key made by the device; the same one is the same deed
 * @param place its place in the order of the device, from 1
 * @param booking of whom; null for who came without one
 * @param version of the booking as the device had it
 * @param seen the booking as the device had it, in words
 * @param slip number of the slip that the person was given; empty where none was
 * @param deviceAt when, by the device's clock
 */
record Item(
        UUID key,
        int place,
        Kind kind,
        @Nullable UUID booking,
        @Nullable Integer version,
        String seen,
        String slip,
        Instant deviceAt,
        @Nullable Application application) {
    /** What PostgreSQL keeps in no text. */
    private static final Pattern NOT_KEPT = Pattern.compile("\\x00|\\p{Cs}");

    private static final Instant YOUNGEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final int LONGEST_SEEN = 500;
    private static final int LONGEST_SLIP = 20;
    private static final int LONGEST_NAME = 100;

    /** Whether a device of this house can have written it. */
    @SuppressWarnings("ConstantValue") // JSON may leave out anything
    static boolean isWhole(@Nullable Item item) {
        return item != null
                && Stream.of(item.key, item.kind, item.seen, item.slip, item.deviceAt)
                        .allMatch(Objects::nonNull)
                && !NOT_KEPT.matcher(item.toString()).find()
                && isTime(item.deviceAt)
                && item.seen.length() <= LONGEST_SEEN
                && item.slip.length() <= LONGEST_SLIP
                && (item.application == null || item.application.isWhole());
    }

    /** Whether a device's clock can have said so, however wrong it goes. */
    static boolean isTime(Instant at) {
        return !at.isBefore(Instant.EPOCH) && at.isBefore(YOUNGEST);
    }

    /** The same deed in other words. */
    Item with(String otherSeen, String otherSlip, @Nullable Application other) {
        return new Item(key, place, kind, booking, version, otherSeen, otherSlip, deviceAt, other);
    }

    enum Kind {
        MET,
        MISSED,
        APPLICATION
    }

    /** What the person confirmed on the device; see {@link CounterAway.Application}. */
    record Application(
            String event,
            long release,
            LocalDate on,
            Map<String, @Nullable Object> facts,
            List<CounterAway.Choice> chosen,
            String name,
            String kana,
            String proof) {
        boolean isWhole() {
            return Stream.of(event, on, facts, chosen, name, kana, proof).allMatch(Objects::nonNull)
                    && chosen.stream().allMatch(one -> one != null && one.procedure() != null)
                    && name.length() <= LONGEST_NAME
                    && kana.length() <= LONGEST_NAME;
        }

        /** With other answers. */
        Application with(String otherName, String otherKana, Map<String, @Nullable Object> others) {
            return new Application(event, release, on, others, chosen, otherName, otherKana, proof);
        }
    }

    /** What became of it. */
    sealed interface Outcome {
        /** @param after version of the booking from now on; null where nothing was changed of one */
        record Taken(
                List<CounterAway.Receipt> receipts,
                @Nullable Integer after) implements Outcome {}

        /** @param what the fact, the procedure or the state that it is about; empty for none */
        record Held(Reason reason, String what) implements Outcome {}

        /** A person decided that nothing is to be done with it, and why. It is kept. */
        record Aside(Reason reason, String what) implements Outcome {}
    }

    /** Why a person must look at it. */
    enum Reason {
        /** The booking was changed, cancelled or moved since the device took it along. */
        BOOKING_CHANGED,
        /** Another device brought an application of the same booking before. */
        OTHER_TABLET,
        /** The booking is forgotten, or never was. */
        BOOKING_GONE,
        /** They were said not to have come before their turn had begun: by the clock of the house they may still come. */
        TOO_EARLY,
        /** The device had been reported lost. */
        REVOKED,
        /** An individual number was written into answers, which are left out and must be asked anew. */
        NUMBER_LEFT_OUT,
        /** The rules or the checks of the house refuse it. */
        REFUSED,
        /** It says nothing that can be taken. */
        UNREADABLE
    }

    /**
     * As it is kept.
     *
     * @param item without its application once that was taken
     * @param skew how far the device's clock was ahead when it sent it
     * @param leftOut which answers had an individual number in them and must be, or were, asked anew; see {@link Cleared}
     * @param decision null while nobody had to decide
     */
    record Kept(
            UUID tablet,
            Item item,
            List<String> leftOut,
            Duration skew,
            Instant receivedAt,
            Outcome outcome,
            @Nullable Decision decision) {
        Kept with(Item other) {
            return new Kept(tablet, other, leftOut, skew, receivedAt, outcome, decision);
        }
    }

    record Decision(Instant at, String by, String words) {}
}
