package org.kaikaku.platform.notice.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One letter. One type per state: nothing is posted that was not printed, and nothing printed goes to an address that nobody may know. */
sealed interface Letter {
    Head head();

    /**
     * What does not change with the state.
     *
     * @param person register number; null where they are not known there
     * @param postal and {@code address} as they gave it, of somebody whom the register does not know
     * @param blank a clerk has decided that it is printed without an address, to be handed over
     * @param version must match on every write
     */
    record Head(
            UUID id,
            UUID notice,
            String division,
            @Nullable String person,
            String name,
            @Nullable String postal,
            @Nullable String address,
            boolean blank,
            Instant madeAt,
            int version) {

        private Head blanked() {
            return new Head(id, notice, division, person, name, postal, address, true, madeAt, version);
        }
    }

    /** Why a letter cannot simply be printed. */
    enum Why {
        /** Under protection (支援措置), or in the household of somebody who is. */
        PROTECTED,
        /** Nobody said where they live. */
        NO_ADDRESS,
        MOVED_OUT,
        DEAD,
        /** Does not fit into the window of the envelope. */
        TOO_LONG
    }

    /** For the next batch. */
    record Waiting(Head head) implements Letter {
        Printed print(UUID batch) {
            return new Printed(head, batch);
        }

        Held hold(Why why) {
            return new Held(head, why);
        }
    }

    /** A clerk has to say what becomes of it. */
    record Held(Head head, Why why) implements Letter {
        /** Printed with a name and no address. */
        Waiting blank() {
            return new Waiting(head.blanked());
        }

        Settled settle(String note) {
            return new Settled(head, note);
        }
    }

    record Printed(Head head, UUID batch) implements Letter {
        Waiting takeBack() {
            return new Waiting(head);
        }

        Posted post(LocalDate on) {
            return new Posted(head, batch, on);
        }
    }

    record Posted(Head head, UUID batch, LocalDate on) implements Letter {
        /** 宛所不明. */
        Returned comeBack(LocalDate day) {
            return new Returned(head, batch, day);
        }
    }

    record Returned(Head head, UUID batch, LocalDate on) implements Letter {
        /** To the address that the register has by now. */
        Waiting again() {
            return new Waiting(head);
        }

        Settled settle(String note) {
            return new Settled(head, note);
        }
    }

    /** Told otherwise: handed over, by telephone. */
    record Settled(Head head, String note) implements Letter {}
}
