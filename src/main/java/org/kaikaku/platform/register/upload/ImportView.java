package org.kaikaku.platform.register.upload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param problem key of the text that says what must be mended; null at first */
public record ImportView(
        List<Line> latest, int size, @Nullable String problem) {

    /** @param summary null until it has been read */
    public record Line(
            String job,
            String name,
            String at,
            String by,
            @Nullable Summary summary) {}
}
