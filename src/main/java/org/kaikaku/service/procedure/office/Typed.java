package org.kaikaku.service.procedure.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stood in the forms of a case when a step was refused, so that nobody types it twice.
 *
 * @param problem key of a text; null on a page that was just opened
 * @param choice {@code grant}, {@code correction}, {@code refuse} or empty
 * @param preset key of a ready text, or empty
 */
public record Typed(
        @Nullable String problem,
        String choice,
        String preset,
        String reason,
        String until,
        List<String> facts,
        String note,
        String back) {
    static final Typed NOTHING = new Typed(null, "", "", "", "", List.of(), "", "");

    static Typed note(String text) {
        return new Typed(null, "", "", "", "", List.of(), text, "");
    }

    static Typed back(String reason) {
        return new Typed(null, "", "", "", "", List.of(), "", reason);
    }

    Typed with(String why) {
        return new Typed(why, choice, preset, reason, until, facts, note, back);
    }

    /** Line ends as one sign, and none that a database or a PDF cannot hold. */
    static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}", "")
                .strip();
    }
}
