package org.kaikaku.platform.register.upload;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rejected rows with the same thing wrong.
 *
 * @param lines of the file, such as {@code 3–42, 50}
 * @param count how many rows that are
 * @param why of the first of them
 */
public record RejectedAlike(String lines, int count, Summary.Line why) {

    static RejectedAlike of(List<Summary.Line> rows) {
        var lines = rows.stream().mapToLong(Summary.Line::line).toArray();
        var begins = IntStream.range(0, lines.length)
                .filter(i -> i == 0 || lines[i] != lines[i - 1] + 1)
                .toArray();
        var runs = IntStream.range(0, begins.length)
                .mapToObj(i -> run(lines[begins[i]], lines[(i + 1 < begins.length ? begins[i + 1] : lines.length) - 1]))
                .collect(Collectors.joining(", "));
        return new RejectedAlike(runs, rows.size(), rows.getFirst());
    }

    private static String run(long first, long last) {
        return first == last ? String.valueOf(first) : first + "–" + last;
    }
}
