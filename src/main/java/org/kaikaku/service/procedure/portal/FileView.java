package org.kaikaku.service.procedure.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param running whether it is still being read
 * @param failed whether it stopped by our fault
 * @param refused why nothing of it was taken; null where it was read
 */
public record FileView(
        String id,
        String name,
        boolean running,
        boolean failed,
        int done,
        int total,
        @Nullable Wrong refused,
        List<Line> lines) {

    /** @param outcome end of the text's key */
    public record Line(
            int place,
            String receipt,
            String outcome,
            List<Wrong> wrong,
            @Nullable String number) {}

    public long count(String outcome) {
        return lines.stream().filter(line -> line.outcome().equals(outcome)).count();
    }
}
