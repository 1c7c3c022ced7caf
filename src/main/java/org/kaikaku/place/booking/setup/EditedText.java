package org.kaikaku.place.booking.setup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text and the places of it that are to be written anew; counted by code points, as the parser counts. */
final class EditedText {
    private final int[] text;
    private final List<Edit> edits = new ArrayList<>();

    private record Edit(int from, int until, String said) {}

    EditedText(String text) {
        this.text = text.codePoints().toArray();
    }

    void replace(int from, int until, String said) {
        edits.add(new Edit(from, until, said));
    }

    /**
     * From the line on which {@code from} stands to the end of the one on which {@code until} does, with the remark that may end it.
     *
     * @param mark all that may stand on that line before {@code from}
     */
    void removeLines(int from, String mark, int until) throws EditedYaml.Unwritable {
        replace(ownLine(from, mark), lineEnd(until), "");
    }

    /** After the line on which {@code at} stands, also where the text's last line has no end. */
    void insertLines(int at, String lines) {
        int end = lineEnd(at);
        boolean open = end > 0 && text[end - 1] != '\n';
        replace(end, end, (open ? "\n" : "") + lines);
    }

    String made() {
        edits.sort(Comparator.comparingInt(Edit::from));
        var made = new StringBuilder();
        int at = 0;
        for (var edit : edits) {
            made.append(new String(text, at, edit.from() - at)).append(edit.said());
            at = edit.until();
        }
        return made.append(new String(text, at, text.length - at)).toString();
    }

    /** Where the line begins on which nothing stands before {@code at} but a mark. */
    private int ownLine(int at, String mark) throws EditedYaml.Unwritable {
        int from = at;
        while (from > 0 && text[from - 1] != '\n') {
            from--;
        }
        if (!new String(text, from, at - from).strip().equals(mark)) {
            throw new EditedYaml.Unwritable();
        }
        return from;
    }

    private int lineEnd(int at) {
        for (int until = Math.max(at, 1); until <= text.length; until++) {
            if (text[until - 1] == '\n') {
                return until;
            }
        }
        return text.length;
    }
}
