package org.kaikaku.service.counter.waits;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.counter.estimate.BackTest;

/**
 * @param problem key of what is wrong with the days; null where nothing is
 * @param groups one table for each way of looking
 * @param told how often the told range held; null where nothing was told
 */
public record WaitsView(
        String from,
        String until,
        @Nullable String problem,
        List<Group> groups,
        List<Bar> bars,
        @Nullable BackTest told) {
    public record Group(String by, List<Row> rows) {
        private static final Set<String> OPEN = Set.of("all", "service");

        /** Whether it need not be unfolded. */
        public boolean opens() {
            return OPEN.contains(by);
        }

        /** Where nine of ten wait longest; null where there is nothing to compare. */
        public @Nullable Row worst() {
            return rows.size() < 2
                    ? null
                    : rows.stream()
                            .max(Comparator.comparingDouble(
                                    row -> row.line().served().p90()))
                            .orElse(null);
        }
    }

    public record Row(Text name, WaitLine line) {}

    /**
     * A half-hour in the picture, of heights from 0 to 100.
     *
     * @param label of its beginning
     */
    public record Bar(int x, String label, int median, int p90, String said) {}

    public static String minutes(double minutes) {
        return String.format(Locale.ROOT, "%.1f", minutes);
    }
}
