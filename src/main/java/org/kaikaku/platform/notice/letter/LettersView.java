package org.kaikaku.platform.notice.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param waiting how many wait in each of the visitor's divisions
 * @param stuck of which a clerk has to say what becomes of them
 * @param typed note as typed, with the id of the letter that it belongs to
 * @param problem key of a text; null where nothing is wrong
 */
public record LettersView(
        List<Division> waiting,
        List<Line> stuck,
        List<BatchLine> batches,
        @Nullable String wrong,
        String typed,
        @Nullable String problem) {

    public record Division(String key, Text name, int letters) {}

    /**
     * @param why key of a text
     * @param blank whether the visitor may have it printed without an address
     * @param again whether it can be posted once more
     * @param back whether it can be marked as come back
     */
    public record Line(
            String id, String name, Text subject, Text day, String why, boolean blank, boolean again, boolean back) {}

    /** @param state key of a text */
    public record BatchLine(String id, Text division, Text day, String maker, String state, int letters) {}
}
