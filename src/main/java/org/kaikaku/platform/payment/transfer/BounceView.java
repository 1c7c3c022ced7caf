package org.kaikaku.platform.payment.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param open whether it can be said to have come back here
 * @param whys key of a text for each reason, by what the form sends
 * @param problem as the key of its text ends; null where there is none
 */
public record BounceView(
        SentView.Row row,
        boolean open,
        List<Why> whys,
        String day,
        String why,
        String words,
        String came,
        @Nullable String problem) {
    public record Why(String sent, String key) {}

    public boolean wrong(String field) {
        return field.equals(problem);
    }
}
