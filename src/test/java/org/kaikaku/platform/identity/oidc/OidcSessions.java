package org.kaikaku.platform.identity.oidc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;

/** What a kept session says of the session at the provider. */
final class OidcSessions {
    private OidcSessions() {}

    static String read(byte[] kept) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(kept))) {
            return String.valueOf(((There) in.readObject()).session());
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
