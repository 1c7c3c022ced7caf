package org.kaikaku.platform.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The demo city has a past, and its cases of the last months go through the same use cases as those of today. While one is told, the
 * house's clock shows its time, to that thread and to no other.
 */
public final class Past {
    private static final ScopedValue<Instant> NOW = ScopedValue.newInstance();

    private Past() {}

    public static <T, X extends Throwable> T at(Instant then, ScopedValue.CallableOp<T, X> told) throws X {
        return ScopedValue.where(NOW, then).call(told);
    }

    /** A clock that shows what the real one shows, wherever no past is told. */
    public static Clock over(Clock real) {
        return new Told(real);
    }

    private static final class Told extends Clock {
        private final Clock real;

        private Told(Clock real) {
            this.real = real;
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Told(real.withZone(zone));
        }

        @Override
        public Instant instant() {
            return NOW.isBound() ? NOW.get() : real.instant();
        }
    }
}
