package org.kaikaku.service.procedure.office.casefile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.PaperProblem;
import org.kaikaku.service.procedure.interview.QuestionView;
import org.kaikaku.service.procedure.interview.Reading;

/**
 * What stood in the forms of a case when a step was refused, so that nobody types it twice.
 *
 * @param problem key of a text; null on a page that was just opened
 * @param choice {@code grant}, {@code correction}, {@code refuse} or empty
 * @param preset key of a ready text, or empty
 * @param told how the applicant is to be told of a correction, or empty
 * @param words in the one form beside these: a note, why it goes back to the clerk, goes on, is withdrawn or taken back
 */
public record Typed(
        @Nullable String problem,
        String choice,
        String preset,
        String reason,
        String until,
        List<String> facts,
        String told,
        Words words,
        Entered entered) {
    public static final Typed NOTHING = words(Words.NONE);

    /** Only one form can have been sent. */
    public record Words(String note, String back, String resumed, String withdrawn, String undone) {
        public static final Words NONE = new Words("", "", "", "", "");
    }

    /**
     * The correction as a clerk writes it down.
     *
     * @param way how it came, or empty
     * @param said what else there is to say
     * @param paperProblem why the paper cannot be taken
     */
    public record Entered(
            String way,
            String said,
            QuestionView.Typed answers,
            Map<FactRef, Reading.Problem> problems,
            @Nullable PaperProblem paperProblem) {
        public static final Entered NONE = new Entered("", "", _ -> "", Map.of(), null);

        public Entered with(Map<FactRef, Reading.Problem> wrong, @Nullable PaperProblem paper) {
            return new Entered(way, said, answers, wrong, paper);
        }
    }

    static Typed words(Words words) {
        return new Typed(null, "", "", "", "", List.of(), "", words, Entered.NONE);
    }

    static Typed note(String text) {
        return words(new Words(text, "", "", "", ""));
    }

    public static Typed back(String reason) {
        return words(new Words("", reason, "", "", ""));
    }

    public static Typed resumed(String reason) {
        return words(new Words("", "", reason, "", ""));
    }

    public static Typed withdrawn(String reason) {
        return words(new Words("", "", "", reason, ""));
    }

    public static Typed undone(String reason) {
        return words(new Words("", "", "", "", reason));
    }

    public static Typed entered(Entered entered) {
        return new Typed(null, "", "", "", "", List.of(), "", Words.NONE, entered);
    }

    public Typed with(String why) {
        return new Typed(why, choice, preset, reason, until, facts, told, words, entered);
    }
}
