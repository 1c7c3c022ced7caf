package org.kaikaku.platform.identity.passkey;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;

/** What an authenticator keeps of whose passkey it is: the account's id, which says nothing of the person (WebAuthn 14.6.1). */
public final class AccountHandle {
    private static final int LENGTH = 16;

    private AccountHandle() {}

    public static Bytes of(UUID account) {
        return new Bytes(ByteBuffer.allocate(LENGTH)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    public static UUID account(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        if (bytes.remaining() != LENGTH) {
            throw new IllegalArgumentException("No handle of ours");
        }
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
