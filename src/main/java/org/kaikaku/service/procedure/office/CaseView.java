package org.kaikaku.service.procedure.office;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.interview.Remaining;

/**
 * @param granted null until it is decided
 * @param left null once it is closed
 * @param due end of the standard processing period
 * @param mine whether whoever looks has it in hand
 * @param guarded whether somebody here is under protection (支援措置)
 * @param corrected how many facts the applicant stated again
 * @param result what the applicant is told when it is granted
 * @param mayAssign whether it can be given to somebody now
 */
public record CaseView(
        String receipt,
        int version,
        Text title,
        String law,
        String applicant,
        String channel,
        String state,
        @Nullable Boolean granted,
        @Nullable Remaining left,
        LocalDate due,
        LocalDate today,
        @Nullable String worker,
        boolean mine,
        boolean guarded,
        List<FactLine> facts,
        int corrected,
        List<CheckLine> checks,
        List<PaperLine> papers,
        List<String> held,
        List<PastLine> history,
        List<PastLine> notes,
        Panel panel,
        Text result,
        boolean mayAssign,
        List<Colleague> colleagues,
        Typed typed) {

    /**
     * @param value null where it is suppressed
     * @param again whether the applicant can be asked to state it again
     * @param chosen whether that was ticked
     */
    public record FactLine(
            String ref, Text label, @Nullable Text value, String source, LocalDate at, boolean again, boolean chosen) {}

    public record CheckLine(String key, String label, boolean ticked) {}

    public record PaperLine(long id, String title, boolean decision, LocalDate at) {}

    /**
     * @param what key of a text; empty for a note
     * @param time 10:32
     */
    public record PastLine(LocalDate day, String time, String what, String who, String note) {}

    public record Colleague(UUID account, String name) {}

    /** What can be done now, at the side. */
    public sealed interface Panel {
        /** Nobody has it in hand. */
        record Free() implements Panel {}

        /** A colleague has it in hand. */
        record WithColleague() implements Panel {}

        /**
         * @param open checks that are not ticked
         * @param entitled whether this is the decision, and not a proposal to the chief
         */
        record Decide(int open, boolean entitled, List<String> presets, LocalDate until) implements Panel {}

        record Waiting(String message, List<Text> facts, LocalDate until, String by) implements Panel {}

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
