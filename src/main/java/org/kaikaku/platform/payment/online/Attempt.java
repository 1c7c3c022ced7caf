package org.kaikaku.platform.payment.online;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to pay through the provider, by state. It only ever goes forward: what is seen of it late or twice changes nothing.
 *
 * @see Seen
 */
public sealed interface Attempt {
    Core core();

    /** Yen taken and given back so far, as far as we have seen. */
    long captured();

    long refunded();

    /** @param expiresAt after that the provider takes nothing more */
    record Core(UUID id, UUID charge, long amount, Instant startedAt, Instant expiresAt, int version) {}

    /** @param page of the provider's where it is paid; null until the provider has answered */
    record Open(Core core, @Nullable String page) implements Attempt {
        @Override
        public long captured() {
            return 0;
        }

        @Override
        public long refunded() {
            return 0;
        }

        Attempt see(Seen seen) {
            if (seen.captured() > 0) {
                return Captured.first(core, seen);
            }
            return seen.over() ? new Ended(core) : this;
        }
    }

    /**
     * @param use what the money does
     * @param unasked yen of {@code refunded} that nobody here asked for
     */
    record Captured(Core core, long captured, long refunded, Use use, long unasked) implements Attempt {
        static Captured first(Core core, Seen seen) {
            return new Captured(core, seen.captured(), seen.refunded(), Use.NONE, 0);
        }

        Captured see(Seen seen) {
            return new Captured(
                    core, Math.max(captured, seen.captured()), Math.max(refunded, seen.refunded()), use, unasked);
        }

        Captured used(Use now) {
            return new Captured(core, captured, refunded, now, unasked);
        }

        /** @param yen negative for what is asked for after all */
        Captured alsoUnasked(long yen) {
            return new Captured(core, captured, refunded, use, unasked + yen);
        }

        boolean surplus() {
            return use == Use.SURPLUS;
        }

        /** Yen that went back because we asked. */
        long askedBack() {
            return refunded - unasked;
        }

        /**
         * Yen that went back unasked of what was to pay the charge. What came beside it was never asked for, and goes first.
         *
         * @param given yen of what came beside it that the city has given back or will
         */
        long goneUnasked(long given) {
            return Math.max(0, unasked - Math.max(0, captured - core.amount() - given));
        }
    }

    /** What money that came does. */
    enum Use {
        /** It pays the charge. */
        PAYS,
        /** It came for what was paid or cancelled already, and all of it goes back. */
        SURPLUS,
        /** It paid the charge until it was taken back. */
        NONE
    }

    /** Given up, refused or over time. */
    record Ended(Core core) implements Attempt {
        @Override
        public long captured() {
            return 0;
        }

        @Override
        public long refunded() {
            return 0;
        }

        /** A provider that took money after all has the last word. */
        Attempt see(Seen seen) {
            return seen.captured() > 0 ? Captured.first(core, seen) : this;
        }
    }

    default Attempt seen(Seen seen) {
        return switch (this) {
            case Open open -> open.see(seen);
            case Captured captured -> captured.see(seen);
            case Ended ended -> ended.see(seen);
        };
    }
}
