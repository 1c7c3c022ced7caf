package org.kaikaku.platform.identity.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey (パスキー) as its owner sees it.
 *
 * @param used null where it has never opened a session
 */
public record Passkey(
        UUID id, String name, Instant added, @Nullable Instant used) {
    public static final int LONGEST_NAME = 60;
    static final int MOST = 20;
}
