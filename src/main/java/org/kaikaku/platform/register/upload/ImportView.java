package org.kaikaku.platform.register.upload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param size how many people are on the register
 * @param most megabytes that a file may have
 * @param scope as it was chosen; empty at first
 * @param encoding as it was chosen; empty to have it found out
 * @param problem key of the text that says what must be mended; null at first
 * @param field which field that is
 */
public record ImportView(
        List<Line> latest,
        int size,
        int most,
        String scope,
        String encoding,
        @Nullable String problem,
        String field) {

    /** @param summary null until it has been read */
    public record Line(
            String upload,
            String name,
            Text at,
            String by,
            String state,
            @Nullable Summary summary) {}
}
