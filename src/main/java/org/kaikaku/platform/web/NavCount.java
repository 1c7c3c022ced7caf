package org.kaikaku.platform.web;

import java.util.UUID;

/**
 * How much waits for somebody behind an entry of the menu; a bean of the room. Asked on each page of whoever has the entry, so it must be
 * quick.
 */
public interface NavCount {
    /** The entry's. */
    String path();

    /** @return 0 where nothing waits, and no number is shown */
    int count(UUID account);
}
