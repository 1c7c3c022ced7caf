package org.kaikaku.service.procedure.office.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.document.Scan;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.interview.QuestionView;
import org.kaikaku.service.procedure.interview.Remaining;
import org.kaikaku.service.procedure.office.Colleague;

/**
 * @param granted null until it is decided
 * @param proxy who applied for the applicant, in words; null where nobody did
 * @param left null once it is closed, and while the period rests
 * @param due end of the standard processing period
 * @param mine whether whoever looks has it in hand
 * @param guarded whether somebody here is under protection (支援措置)
 * @param guardedPeople register numbers of those whose case it then is
 * @param corrected how many facts the applicant stated again
 * @param result what the applicant is told when it is granted; null where the city has no words of its own for it
 * @param rests whether the standard processing period rests, because a correction is waited for
 * @param mayAssign whether it can be given to somebody now
 * @param handedOver what nobody has acknowledged yet
 * @param news what the register has learnt since, not checked yet
 * @param callable who can be called on in a note
 * @param moving to and from other divisions
 * @param undoable null where nothing can be taken back any more
 * @param mayWithdraw whether the applicant may still withdraw it, so that a clerk can write that down
 */
public record CaseView(
        String receipt,
        int version,
        Text title,
        String law,
        String applicant,
        @Nullable String proxy,
        String channel,
        String state,
        @Nullable Boolean granted,
        @Nullable Remaining left,
        LocalDate due,
        boolean rests,
        LocalDate today,
        @Nullable String worker,
        boolean mine,
        boolean guarded,
        List<String> guardedPeople,
        List<FactLine> facts,
        int corrected,
        List<CheckLine> checks,
        List<PaperLine> papers,
        List<String> held,
        List<PastLine> history,
        List<NoteLine> notes,
        Panel panel,
        @Nullable Text result,
        boolean mayAssign,
        boolean mayWithdraw,
        List<Colleague> colleagues,
        Moving moving,
        @Nullable Undoable undoable,
        List<HandedOver> handedOver,
        List<NewsLine> news,
        List<Colleague> callable,
        Typed typed) {

    /**
     * The case between divisions (移送).
     *
     * @param last how it came to whoever has it; null where it was with them from the start
     * @param only whether whoever looks may read it and no more, since it was their division that gave it
     * @param takers who could have it from here; empty where nobody, or not now
     */
    public record Moving(@Nullable Moved last, boolean only, List<Taker> takers) {}

    /** @param time 10:32 */
    public record Moved(Text from, Text to, String by, String reason, LocalDate day, String time) {}

    public record Taker(String division, Text name) {}

    /**
     * The last step, as long as whoever looks may take it back.
     *
     * @param what key of the text that says what was done
     * @param until 10:32
     * @param decision whether a number stays used, so that it must be said why
     * @param mine whether whoever looks took it; else they can only let it go
     * @param held whether it goes out at that time, and could go now
     */
    public record Undoable(String what, String until, boolean decision, boolean mine, boolean held) {}

    /**
     * @param value null where it is suppressed
     * @param again whether the applicant can be asked to state it again
     * @param chosen whether that was ticked
     */
    public record FactLine(
            String ref, Text label, @Nullable Text value, String source, LocalDate at, boolean again, boolean chosen) {}

    public record CheckLine(String key, String label, boolean ticked) {}

    /**
     * @param sentAs what it was called by who sent it; empty for papers of the office
     * @param scan whether it can be opened
     */
    public record PaperLine(long id, String title, boolean decision, LocalDate at, String sentAs, Scan scan) {}

    /**
     * @param what key of a text; empty for a note
     * @param time 10:32
     * @param undone what was taken back, such as a tick; mostly empty
     */
    public record PastLine(LocalDate day, String time, String what, String who, String note, String undone) {}

    /** @param undone whether it was taken back; {@code undoable} whether whoever looks may */
    public record NoteLine(
            long id, LocalDate day, String time, String who, String text, boolean undone, boolean undoable) {}

    /** @param until null where nobody said */
    public record HandedOver(
            UUID id,
            String from,
            String done,
            String open,
            @Nullable LocalDate until,
            LocalDate day) {}

    /**
     * @param what key of the text that says what happened
     * @param subject whether it happened to the one whom the case is about, and not to the applicant
     * @param at when the register learnt it, exactly
     */
    public record NewsLine(String what, boolean subject, LocalDate day, Instant at) {}

    /** What can be done now, at the side. */
    public sealed interface Panel {
        /** Nobody has it in hand. */
        record Free() implements Panel {}

        /** Another division works on it. */
        record Elsewhere() implements Panel {}

        /** A colleague has it in hand. */
        record WithColleague() implements Panel {}

        /**
         * @param open checks that are not ticked
         * @param entitled whether this is the decision, and not a proposal to the chief
         * @param pageless whether the applicant has no page of their own, and must be written to or called
         */
        record Decide(int open, boolean entitled, boolean pageless, List<String> presets, LocalDate until)
                implements Panel {}

        /**
         * @param told how the applicant was told; null where that was not kept
         * @param question what to state again; null where only a paper is missing
         * @param held name of the paper that waits since its correction could not be taken; null where none does
         */
        record Waiting(
                String message,
                List<Text> facts,
                LocalDate until,
                String by,
                @Nullable String told,
                @Nullable QuestionView question,
                @Nullable String held)
                implements Panel {}

        /** @param may whether whoever looks may approve it; with {@code own} they proposed it themselves */
        record Approve(boolean granted, String reason, String by, boolean may, boolean own) implements Panel {}

        /** @param number null while none is given */
        record Decided(
                boolean granted,
                String reason,
                String by,
                @Nullable String number,
                LocalDate day) implements Panel {}

        record Withdrawn(String reason) implements Panel {}
    }
}
