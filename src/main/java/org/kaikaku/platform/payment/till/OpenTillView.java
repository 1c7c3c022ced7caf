package org.kaikaku.platform.payment.till;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param fund as typed, or as the city's file proposes
 * @param problem key of a text
 */
public record OpenTillView(
        List<Choice> divisions, String fund, @Nullable String problem) {
    public record Choice(String key, Text name) {}
}
