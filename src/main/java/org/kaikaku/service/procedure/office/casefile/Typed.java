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
 * @param move to where the case was to go
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
        Move move,
        Words words,
        Entered entered) {
    public static final Typed NOTHING = words(Words.NONE);
    private static final String REASON_MISSING = "office.refused.REASON_MISSING";
    private static final String TOO_LONG = "office.refused.TOO_LONG";

    /**
     * @param division key of the one that was chosen, or empty
     * @param tried whether this form was sent
     */
    public record Move(String division, String reason, boolean tried) {
        public static final Move NONE = new Move("", "", false);
    }

    /**
     * Only one form can have been sent.
     *
     * @param form name of its field on the page; empty where none was sent
     */
    public record Words(String form, String note, String back, String resumed, String withdrawn, String undone) {
        public static final Words NONE = new Words("", "", "", "", "", "");
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
        return new Typed(null, "", "", "", "", List.of(), "", Move.NONE, words, Entered.NONE);
    }

    static Typed note(String text) {
        return words(new Words("note", text, "", "", "", ""));
    }

    public static Typed back(String reason) {
        return words(new Words("back", "", reason, "", "", ""));
    }

    public static Typed resumed(String reason) {
        return words(new Words("resumed", "", "", reason, "", ""));
    }

    public static Typed withdrawn(String reason) {
        return words(new Words("withdrawn", "", "", "", reason, ""));
    }

    public static Typed undone(String reason) {
        return words(new Words("undone", "", "", "", "", reason));
    }

    public static Typed moved(String division, String reason) {
        return new Typed(
                null, "", "", "", "", List.of(), "", new Move(division, reason, true), Words.NONE, Entered.NONE);
    }

    public static Typed entered(Entered entered) {
        return new Typed(null, "", "", "", "", List.of(), "", Move.NONE, Words.NONE, entered);
    }

    public Typed with(String why) {
        return new Typed(why, choice, preset, reason, until, facts, told, move, words, entered);
    }

    /** Where the problem lies on the page; empty where it is not one field's. */
    public String field() {
        if (move.tried() && problem != null) {
            return switch (problem.substring(problem.lastIndexOf('.') + 1)) {
                case "REASON_MISSING", "TOO_LONG" -> "moved";
                case "DIVISION_MISSING", "SAME_DIVISION", "DIVISION_MAY_NOT", "NOBODY_THERE" -> "moved-to";
                default -> "";
            };
        }
        if (REASON_MISSING.equals(problem) || TOO_LONG.equals(problem)) {
            return choice.isEmpty() ? words.form() : "reason";
        }
        return "";
    }

    /** Whether the problem lies there. */
    public boolean wrongAt(String field) {
        return field.equals(field());
    }
}
