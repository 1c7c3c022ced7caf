package org.kaikaku.platform.staffing.reset;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param login as it was typed
 * @param field id of the field that must be mended
 * @param problem key of what is wrong with it; null where nothing is
 */
public record ResetsView(
        List<Line> lines,
        String login,
        String reason,
        @Nullable String field,
        @Nullable String problem) {

    /** @param open whether they have not come in yet, so that a password can be printed */
    public record Line(UUID id, String name, String login, Text day, String askedBy, String agreedBy, boolean open) {}

    /** Shown once. */
    public record Slip(String name, String login, String password) {}
}
