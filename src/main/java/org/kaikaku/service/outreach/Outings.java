package org.kaikaku.service.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.identity.Actor;

/** The days of the vans, and who comes; for the crew. */
public interface Outings {
    /** Of all vans on one day; empty where none goes. */
    List<Outing> on(LocalDate day);

    /** Of all vans from one day to another, both days within it. */
    List<Outing> between(LocalDate from, LocalDate to);

    /** A van's day; empty where it does not go. */
    Optional<Outing> find(String van, LocalDate day);

    /**
     * Who comes, by time and reading of the name; without those who wait for a time. Writes into the journal that the crew looked at them.
     *
     * @throws org.kaikaku.platform.identity.NotTheirs for who may not receive people there
     */
    List<VanBooking> bookings(Outing outing, Actor actor);

    /** One booking, of whatever state; writes nothing into the journal. Empty where it is forgotten, or only waits. */
    Optional<VanBooking> booking(UUID id);

    /**
     * Records that they came, or did not. Saying the same twice records it once.
     *
     * @param version of the booking that the crew saw
     */
    Marking mark(UUID booking, Came came, int version, Actor actor);

    enum Came {
        MET,
        MISSED
    }

    /** What became of it. */
    sealed interface Marking {
        /** Or was marked so before. */
        record Marked(VanBooking now) implements Marking {}

        /** Somebody else has changed it since: cancelled, moved, marked otherwise. A person decides. */
        record ChangedMeanwhile(VanBooking now) implements Marking {}

        /** Their turn has not begun: they may still come. */
        record TooEarly() implements Marking {}

        /** There is none, or no longer. */
        record Gone() implements Marking {}
    }
}
