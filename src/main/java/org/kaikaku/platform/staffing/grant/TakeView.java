package org.kaikaku.platform.staffing.grant;

import org.jspecify.annotations.Nullable;

/** @param problem key of what is wrong; null where nothing is */
public record TakeView(
        RolesView.Holder holder, String reason, @Nullable String problem) {}
