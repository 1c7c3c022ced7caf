package org.kaikaku.platform.identity.signin;

import org.jspecify.annotations.Nullable;

/** @param problem end of the text's key */
public record AccountView(
        String name,
        boolean staff,
        boolean linked,
        @Nullable String problem) {
    public String path() {
        return staff ? "/staff/account" : "/my/account";
    }
}
