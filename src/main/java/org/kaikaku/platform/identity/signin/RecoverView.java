package org.kaikaku.platform.identity.signin;

import org.jspecify.annotations.Nullable;

/** @param problem end of the text's key */
public record RecoverView(
        String login, String code, @Nullable String problem) {}
