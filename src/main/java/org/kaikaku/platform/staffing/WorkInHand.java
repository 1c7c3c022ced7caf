package org.kaikaku.platform.staffing;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What members of staff have in hand, that others must take over when they go; the room that hands out work answers. */
public interface WorkInHand {
    /** How many open things each has; who has none is left out. */
    Map<UUID, Integer> count(Collection<UUID> accounts);
}
