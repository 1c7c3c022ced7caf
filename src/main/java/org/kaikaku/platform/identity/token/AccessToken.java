package org.kaikaku.platform.identity.token;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.TokenScope;

/**
 * @param name what its owner calls it
 * @param hint its last signs, by which the owner tells it from others
 * @param used when a program last came with it, to the minute; null if none did
 * @param revoked null while nobody took it back
 */
public record AccessToken(
        UUID id,
        UUID account,
        String name,
        String hint,
        Set<TokenScope> scopes,
        Instant made,
        Instant expires,
        @Nullable Instant used,
        @Nullable Instant revoked) {

    public boolean isGood(Instant now) {
        return revoked == null && expires.isAfter(now);
    }
}
