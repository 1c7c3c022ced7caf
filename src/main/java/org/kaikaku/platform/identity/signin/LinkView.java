package org.kaikaku.platform.identity.signin;

import org.jspecify.annotations.Nullable;

public record LinkView(
        boolean linked, String next, @Nullable String problem) {}
