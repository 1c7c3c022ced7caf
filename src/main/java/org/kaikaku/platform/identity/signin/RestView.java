package org.kaikaku.platform.identity.signin;

import org.jspecify.annotations.Nullable;

/** @param problem end of the text's key */
public record RestView(Rest rest, String next, @Nullable String problem) {}
