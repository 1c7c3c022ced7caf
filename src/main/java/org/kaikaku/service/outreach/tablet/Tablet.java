package org.kaikaku.service.outreach.tablet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kaikaku.platform.identity.Actor;

/** A device with one van's day on it. */
public sealed interface Tablet {
    Core core();

    /**
     * @param mark begins the numbers of its slips, so that no two devices give the same while they are kept
     * @param name as the crew calls the device
     * @param account who loaded it; nobody else's sign-in brings back what is on it
     * @param division whose crew it is
     * @param heardAt when it last called
     */
    record Core(
            UUID id,
            String mark,
            String name,
            UUID account,
            String crew,
            String van,
            LocalDate day,
            String division,
            Instant loadedAt,
            Instant heardAt) {
        boolean isOf(Actor actor) {
            return account.equals(actor.account());
        }

        /** As the journal names it. */
        String object() {
            return "outing/" + van + "/" + day + "/tablet/" + mark;
        }
    }

    record Loaded(Core core) implements Tablet {
        Ended end(Instant now) {
            return new Ended(core, now);
        }

        Revoked revoke(String by, Instant now) {
            return new Revoked(core, by, now);
        }
    }

    /** All was brought back, and the device has wiped itself. */
    record Ended(Core core, Instant at) implements Tablet {}

    /** Lost: it wipes itself as soon as it hears of it, and what it still brings is taken only by a person's decision. */
    record Revoked(Core core, String by, Instant at) implements Tablet {}
}
