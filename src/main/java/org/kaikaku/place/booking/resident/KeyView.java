package org.kaikaku.place.booking.resident;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param code empty where it is not shown now
 * @param until when the next code holds
 * @param opens from when on it is shown
 */
public record KeyView(
        String path,
        Text named,
        Text when,
        String code,
        @Nullable Text until,
        Text opens,
        boolean permitted) {}
