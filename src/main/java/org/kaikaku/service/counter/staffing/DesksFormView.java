package org.kaikaku.service.counter.staffing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param wholeDay whether the day keeps the goal, rather than each half-hour
 * @param problems key of what is wrong, by field
 * @param asked what was asked before, the latest first
 */
public record DesksFormView(
        String day, String goal, boolean wholeDay, List<Row> desks, Map<String, String> problems, List<Asked> asked) {

    /** A desk with its times as typed. */
    public record Row(String key, Text name, String services, String from, String to, String away, String back) {}

    public record Asked(String id, Text day, int goal, boolean wholeDay, Text at, String by) {}

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** Whether something is wrong with the desks, which else lie folded. */
    public boolean desksWrong() {
        return problems.keySet().stream().anyMatch(field -> field.contains("-"));
    }

    public static String key(String field, Row row) {
        return field + "-" + row.key();
    }
}
