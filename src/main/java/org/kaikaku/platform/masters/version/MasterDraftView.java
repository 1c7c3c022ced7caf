package org.kaikaku.platform.masters.version;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.opendata.FindingGroup;

/**
 * @param key of the table
 * @param first lines of what was read
 * @param from what stands in the field
 * @param problem why it is not in force; null at first
 */
public record MasterDraftView(
        String id,
        String key,
        String file,
        String form,
        int in,
        int left,
        Difference difference,
        List<List<String>> first,
        List<FindingGroup> leftOut,
        List<FindingGroup> noted,
        String from,
        boolean sure,
        @Nullable String problem) {

    public boolean wrong(String field) {
        return problem != null && field().equals(field);
    }

    public String field() {
        return switch (String.valueOf(problem)) {
            case "NOTHING_IN_IT" -> "begin";
            case "MUCH_GONE" -> "sure";
            default -> "from";
        };
    }

    public String key(String of) {
        return "masters." + of + "."
                + String.valueOf(problem).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
