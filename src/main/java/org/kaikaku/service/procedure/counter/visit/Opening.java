package org.kaikaku.service.procedure.counter.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.service.procedure.application.Header.Channel;

/**
 * What stands from the first moment of a visit on.
 *
 * @param division where it is; reception of that division may take it over
 * @param channel {@code COUNTER}, or {@code PAPER} for an application that came on paper
 * @param person register number of the one who applies; null for somebody who is not in the register
 * @param name of the one who applies
 * @param event key of the life event; null when only a link code is wanted
 * @param interview null where there is no event
 * @param procedures on paper: keys of what was applied for
 */
public record Opening(
        UUID id,
        Clerk clerk,
        String division,
        Channel channel,
        @Nullable String person,
        String name,
        Identification identification,
        @Nullable String event,
        @Nullable UUID interview,
        List<String> procedures,
        Instant startedAt) {

    public record Clerk(UUID account, String name) {}

    /** @throws IllegalArgumentException when somebody stands open who came and in whose name */
    public Opening {
        if (!identification.gaps().isEmpty()) {
            throw new IllegalArgumentException("A visit begins once the person is identified");
        }
        procedures = List.copyOf(procedures);
    }

    public static Clerk clerk(Actor actor) {
        return new Clerk(actor.account(), actor.name());
    }

    public static String division(Actor actor) {
        return Objects.requireNonNullElse(actor.office(), "*");
    }

    public boolean mayBeSeenBy(Actor actor) {
        return actor.may(Right.RECEIVE, division)
                || (actor.has(Right.RECEIVE) && actor.account().equals(clerk.account()));
    }

    public long minutes(Instant until) {
        return Math.max(0, Duration.between(startedAt, until).toMinutes());
    }

    public LocalDate day() {
        return LocalDate.ofInstant(startedAt, City.ZONE);
    }

    public boolean onPaper() {
        return channel == Channel.PAPER;
    }
}
