package org.kaikaku.platform.identity.own;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.passkey.Passkey;
import org.kaikaku.platform.identity.session.OpenSession;

/**
 * @param codes how many recovery codes are left
 * @param problem end of the text's key
 */
public record AccountView(
        String name,
        boolean staff,
        boolean linked,
        List<Passkey> passkeys,
        int codes,
        List<OpenSession> sessions,
        @Nullable String problem) {
    public String home() {
        return staff ? "/staff" : "/my";
    }

    public String path() {
        return home() + "/account";
    }
}
