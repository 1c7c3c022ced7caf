package org.kaikaku.platform.notice.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaikaku.platform.document.Pdf;
import org.kaikaku.platform.notice.template.LetterRules;

/**
 * The address as it is set into the envelope's window: as large as it fits, broken into lines, never cut.
 *
 * @param size of the address in points; the name is set a little larger
 */
record Sheet(double size, List<String> lines, List<String> name) {
    private static final double[] SIZES = {11, 10, 9, 8, 7};
    private static final double MM_PER_POINT = 25.4 / 72;
    static final double NAME_LARGER = 1.15;
    static final double LEADING = 1.3;
    /** Of a sign of the Latin alphabet against a full one. */
    private static final double NARROW = 0.6;

    /** Empty where it does not fit even in the smallest size. */
    static Optional<Sheet> of(String postal, String address, String name, LetterRules.Window window) {
        for (double size : SIZES) {
            var lines = new ArrayList<String>();
            if (!postal.isBlank()) {
                lines.add("〒" + postal.strip());
            }
            lines.addAll(broken(Pdf.printable(address), window.width() / (size * MM_PER_POINT)));
            var called = broken(Pdf.printable(name) + " 様", window.width() / (size * NAME_LARGER * MM_PER_POINT));
            double height = (lines.size() + called.size() * NAME_LARGER) * size * LEADING * MM_PER_POINT;
            if (height <= window.height()) {
                return Optional.of(new Sheet(size, List.copyOf(lines), called));
            }
        }
        return Optional.empty();
    }

    /** Where a character is missing from the fonts, its place is to be filled by hand. */
    boolean byHand() {
        return lines.stream().anyMatch(line -> line.contains("〓"))
                || name.stream().anyMatch(line -> line.contains("〓"));
    }

    /** At blanks where there are some, else where the line is full. */
    private static List<String> broken(String text, double wide) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        double used = 0;
        for (int sign : text.strip().codePoints().toArray()) {
            double width = sign < 0x2000 || sign >= 0xFF61 && sign <= 0xFFDC ? NARROW : 1;
            if (used + width > wide - 0.5) {
                int blank = Math.max(line.lastIndexOf(" "), line.lastIndexOf("\u3000"));
                var rest = blank > line.length() / 2 ? line.substring(blank + 1) : "";
                lines.add(blank > line.length() / 2 ? line.substring(0, blank) : line.toString());
                line = new StringBuilder(rest);
                used = rest.codePoints()
                        .mapToDouble(one -> one < 0x2000 ? NARROW : 1)
                        .sum();
            }
            line.appendCodePoint(sign);
            used += width;
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return List.copyOf(lines);
    }
}
