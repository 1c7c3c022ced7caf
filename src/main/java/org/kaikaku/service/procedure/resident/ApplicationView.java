package org.kaikaku.service.procedure.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.document.Scan;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.application.Happening;
import org.kaikaku.service.procedure.application.PaperProblem;
import org.kaikaku.service.procedure.interview.QuestionView;
import org.kaikaku.service.procedure.interview.Remaining;

/**
 * One application as the resident sees it.
 *
 * @param due null while the applicant is waited for
 * @param correction null unless it is the resident's turn
 * @param decision null until it is decided
 * @param proxy who applied for the applicant, in words; null where nobody did
 * @param shielded whether what tells where the applicant lives is kept from the reader, who acts for them
 */
public record ApplicationView(
        String receipt,
        Text title,
        String state,
        @Nullable Boolean granted,
        Text submittedOn,
        @Nullable Text due,
        List<Fact> facts,
        List<Paper> papers,
        List<Line> history,
        @Nullable Correction correction,
        @Nullable Decision decision,
        boolean mayWithdraw,
        @Nullable String proxy,
        boolean shielded) {

    public record Fact(Text label, Text value, String source) {}

    /** @param scan whether it can be opened */
    public record Paper(long id, String title, Text on, Scan scan) {}

    /**
     * @param by who did it for the applicant; empty where nobody did
     * @param to the division that has it since; null where that did not change
     */
    public record Line(
            Happening what,
            Text on,
            String note,
            String by,
            @Nullable Text to) {}

    /**
     * @param question null when only a paper is missing
     * @param paperProblem why the paper that was sent cannot be taken
     * @param held name of the file that waits since the correction was sent before; null where none does
     */
    public record Correction(
            String message,
            Remaining until,
            @Nullable QuestionView question,
            @Nullable PaperProblem paperProblem,
            @Nullable String held) {}

    /** @param paper id of the PDF; null while it is being made */
    public record Decision(
            boolean granted,
            @Nullable Text result,
            String reason,
            @Nullable String number,
            @Nullable Long paper) {}
}
