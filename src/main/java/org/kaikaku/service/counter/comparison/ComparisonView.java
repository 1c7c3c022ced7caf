package org.kaikaku.service.counter.comparison;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param change first day of the new way, as typed
 * @param each days on each side, as typed
 * @param problem key of what is wrong with them; null where nothing is
 * @param few names of those that had too few days to say anything
 * @param axis of the picture
 */
public record ComparisonView(
        String change, String each, @Nullable String problem, List<Group> groups, List<Text> few, Axis axis) {

    /** @param average difference that the picture shows */
    public record Group(Text name, int daysBefore, int daysAfter, List<Row> rows, Comparison.Difference average) {}

    /**
     * @param measure key of its text
     * @param verdict key of the text that says what to make of it
     */
    public record Row(String measure, double before, double after, Comparison.Difference difference, String verdict) {
        public String was() {
            return one(before);
        }

        public String is() {
            return one(after);
        }

        public String size() {
            return signed(difference.size());
        }

        public String low() {
            return signed(difference.low());
        }

        public String high() {
            return signed(difference.high());
        }
    }

    private static String one(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }

    /** With a true minus, which is as wide as a plus. */
    static String signed(double figure) {
        var shown = String.format(Locale.ROOT, "%+.1f", figure);
        return shown.equals("-0.0") || shown.equals("+0.0") ? "0.0" : shown.replace('-', '−');
    }
}
