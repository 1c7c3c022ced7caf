package org.kaikaku.platform.identity;

import java.util.Collection;
import java.util.Set;

/**
 * How far somebody may act for another (代理権の範囲, 民法99条).
 *
 * @param events keys of life events; {@link #EVERY} for all of them
 * @param procedures keys of single procedures, whatever the event
 */
public record Scope(Set<String> events, Set<String> procedures, Set<Power> powers) {
    public static final String EVERY = "*";

    public Scope {
        events = Set.copyOf(events);
        procedures = Set.copyOf(procedures);
        powers = Set.copyOf(powers);
    }

    public boolean isEmpty() {
        return powers.isEmpty() || events.isEmpty() && procedures.isEmpty();
    }

    public boolean covers(Power power, String event, String procedure) {
        return allows(power) && (events.contains(EVERY) || events.contains(event) || procedures.contains(procedure));
    }

    /** Whether anything of a life event is in it. */
    public boolean touches(Power power, String event, Collection<String> all) {
        return all.stream().anyMatch(procedure -> covers(power, event, procedure));
    }

    /** Who applies sees what they applied for. */
    boolean allows(Power power) {
        return powers.contains(power) || power == Power.LOOK && powers.contains(Power.APPLY);
    }
}
