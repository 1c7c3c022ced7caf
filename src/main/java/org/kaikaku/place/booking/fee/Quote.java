package org.kaikaku.place.booking.fee;

import java.util.List;
import org.kaikaku.platform.language.Text;

/**
 * What a use costs, and how that was reached (料金の計算).
 *
 * @param source the ordinance that says so
 * @param total yen; the sum of the lines
 */
public record Quote(List<Line> lines, String source, int total) {
    static final String REDUCTION = "booking.fee.reduction";

    public static final Quote FREE = new Quote(List.of(), "", 0);

    public Quote {
        lines = List.copyOf(lines);
    }

    /**
     * @param key of a text
     * @param what fills {0} of the text
     * @param yen below 0 for what need not be paid
     */
    public record Line(String key, Text what, int yen) {}

    /** Yen that need not be paid because of a reduction (減免). */
    public int reduced() {
        return -lines.stream()
                .filter(line -> line.key().equals(REDUCTION))
                .mapToInt(Line::yen)
                .sum();
    }

    static Quote of(List<Line> lines, String source) {
        return new Quote(lines, source, lines.stream().mapToInt(Line::yen).sum());
    }
}
