package org.kaikaku.place.booking.setup;

import java.util.UUID;

/** Keys of what was first written in the house: nobody types them, and they stay for ever. */
final class SetupKeys {
    private static final int LENGTH = 8;

    private SetupKeys() {}

    /** {@code room-1a2b3c4d}. */
    static String fresh(String kind) {
        return kind + "-" + UUID.randomUUID().toString().substring(0, LENGTH);
    }
}
