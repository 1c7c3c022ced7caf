package org.kaikaku.platform.identity.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record SignInView(@Nullable String problem, String next, List<WayIn.Offer> offers) {}
