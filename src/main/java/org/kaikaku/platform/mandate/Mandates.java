package org.kaikaku.platform.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.platform.identity.Scope;

/** Reads mandates. */
public interface Mandates {
    /** Ids of all that a person of the register ever gave: under these stands what was done for them. */
    Set<UUID> givenBy(String person);

    /** The account of who may act under it, or could; empty while nobody has taken it up, and where there is no such mandate. */
    Optional<UUID> proxyOf(UUID mandate);

    /** Those that hold today. Asked before anything is given out to somebody who says that they come for the person. */
    List<Held> heldFor(String person);

    /**
     * @param kind in Japanese: 家族, 行政書士 …
     * @param document what a clerk saw; empty where the person gave it online
     */
    record Held(UUID id, String proxy, String kind, Scope scope, LocalDate from, LocalDate until, String document) {}
}
