package org.kaikaku.place.booking.key;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.lock.LockService;

/** The code that opens an online lock for one booking; one type per state. What the service is told counts up with each change. */
sealed interface DoorCode {
    Core core();

    /**
     * @param doors keys of rooms
     * @param code eight digits; empty once no door opens to it any more
     */
    record Core(
            UUID booking, String room, List<String> doors, String code, Instant opens, Instant closes, int revision) {
        public Core {
            doors = List.copyOf(doors);
        }

        private Core next(String other, Instant from, Instant until) {
            return new Core(booking, room, doors, other, from, until, revision + 1);
        }

        private Core forgotten() {
            return new Core(booking, room, doors, "", opens, closes, revision);
        }

        boolean over(Instant now) {
            return !now.isBefore(closes);
        }

        /** Keeps the code out of every log. */
        @Override
        public String toString() {
            return booking + " at " + doors;
        }
    }

    /**
     * The lock is still to be told.
     *
     * @param tries that failed
     * @param problem what the last of them said; null before
     */
    record Wanted(Core core, int tries, @Nullable String problem) implements DoorCode {
        LockService.Code told() {
            return new LockService.Code(
                    core.booking(), core.doors(), core.code(), core.opens(), core.closes(), core.revision());
        }

        Set set() {
            return new Set(core);
        }

        Wanted failed(String why) {
            return new Wanted(core, tries + 1, why);
        }
    }

    /** The lock has it. */
    record Set(Core core) implements DoorCode {}

    /** The lock has it, or may have it, and is still to be told that it must not open. */
    record Leaving(Core core, int tries) implements DoorCode {
        Leaving failed() {
            return new Leaving(core, tries + 1);
        }
    }

    /** No lock has it any more. */
    record Gone(Core core) implements DoorCode {}

    static Wanted first(UUID booking, String room, List<String> doors, String code, Instant opens, Instant closes) {
        return new Wanted(new Core(booking, room, doors, code, opens, closes, 1), 0, null);
    }

    /**
     * The use is permitted for this time.
     *
     * @param fresh a code that nobody has; taken where the old one was taken back
     */
    default DoorCode wanted(Instant opens, Instant closes, String fresh) {
        return switch (this) {
            case Wanted(var core, var _, var _) when same(core, opens, closes) -> this;
            case Set(var core) when same(core, opens, closes) -> this;
            case Wanted(var core, var _, var _) -> new Wanted(core.next(core.code(), opens, closes), 0, null);
            case Set(var core) -> new Wanted(core.next(core.code(), opens, closes), 0, null);
            case Leaving(var core, var _) -> new Wanted(core.next(fresh, opens, closes), 0, null);
            case Gone(var core) -> new Wanted(core.next(fresh, opens, closes), 0, null);
        };
    }

    /** The use is not permitted any more. A lock that was to be told may have heard it, even if nobody answered. */
    default DoorCode unwanted() {
        return switch (this) {
            case Wanted(var core, var _, var _) -> leaving(core);
            case Set(var core) -> leaving(core);
            case Leaving leaving -> leaving;
            case Gone gone -> gone;
        };
    }

    /** Its time is over, after which no lock opens to it whatever it was told. */
    default Gone gone() {
        return new Gone(core().forgotten());
    }

    /** How long to wait before the next try: 10 seconds, then twice as long each time, up to 5 minutes. */
    static Duration pause(int tries) {
        return Duration.ofSeconds(Math.min(300, 10L << Math.min(tries, 5)));
    }

    private static boolean same(Core core, Instant opens, Instant closes) {
        return core.opens().equals(opens) && core.closes().equals(closes);
    }

    private static Leaving leaving(Core core) {
        return new Leaving(core.next(core.code(), core.opens(), core.closes()), 0);
    }
}
