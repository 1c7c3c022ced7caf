package org.kaikaku.platform.identity.signin;

import org.jspecify.annotations.Nullable;

public record SignInView(@Nullable String problem, String next) {}
