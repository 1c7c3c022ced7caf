package org.kaikaku.service.contact.knowledge;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a text became another, in runs of words.
 *
 * @param pieces in their order; none where both are empty
 */
public record Difference(List<Piece> pieces) {
    public enum Kind {
        SAME,
        GONE,
        COME
    }

    public record Piece(Kind kind, String text) {}

    public boolean changed() {
        return pieces.stream().anyMatch(piece -> piece.kind() != Kind.SAME);
    }

    static Difference between(String before, String after) {
        var pieces = new ArrayList<Piece>();
        for (var delta : DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(pieces, Kind.SAME, delta.getSource().getLines());
            } else {
                add(pieces, Kind.GONE, delta.getSource().getLines());
                add(pieces, Kind.COME, delta.getTarget().getLines());
            }
        }
        return new Difference(List.copyOf(pieces));
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        var breaks = BreakIterator.getWordInstance(Locale.JAPANESE);
        breaks.setText(text);
        var words = new ArrayList<String>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            words.add(text.substring(from, to));
            from = to;
        }
        return words;
    }
}
