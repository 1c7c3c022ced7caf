package org.kaikaku.platform.staffing.grant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param field id of the field that must be mended
 * @param problem key of what is wrong with it; null where nothing is
 */
public record GrantView(
        GrantForm form,
        List<RolesView.Choice> roles,
        List<RolesView.Choice> divisions,
        @Nullable String field,
        @Nullable String problem) {}
