package org.kaikaku.platform.staffing.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a row, or the file, is not taken.
 *
 * @param line of the file, from 1
 * @param column end of a text's key; null where no single column is to blame
 * @param reason end of a text's key
 * @param words what that text names
 */
public record Problem(long line, @Nullable String column, String reason, List<String> words) {
    public Problem {
        words = List.copyOf(words);
    }

    static Problem of(long line, @Nullable String column, String reason, Object... words) {
        return new Problem(
                line,
                column,
                reason,
                java.util.Arrays.stream(words).map(String::valueOf).toList());
    }

    /** Key of the text that says why. */
    public String text() {
        return "staffing.roster.reason." + reason;
    }
}
