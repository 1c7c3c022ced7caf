package org.kaikaku.platform.staffing.roster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param state end of a text's key: draft, asked, applied
 * @param mark of the plan that is shown
 * @param lockedOut the day on which nobody would keep the roles; null where somebody does
 * @param two whether a second person must agree
 * @param consent the request that waits; null where none does
 * @param slips how many joiners have no password of their own yet
 * @param reason as it was typed, or given
 * @param problem key of what must be mended; null where nothing must
 */
public record RosterView(
        UUID id,
        String name,
        String state,
        List<Line> lines,
        List<Problem> rejected,
        String mark,
        @Nullable Text lockedOut,
        boolean two,
        @Nullable UUID consent,
        int slips,
        String reason,
        @Nullable String problem) {

    public boolean draft() {
        return state.equals("draft");
    }

    /** Whether anything waits for its day. */
    public boolean undoable() {
        return lines.stream().anyMatch(Line::undoable);
    }

    /**
     * @param kind end of a text's key: join, move, leave
     * @param office null for leavers
     * @param roles afterwards
     * @param lost roles that they have today and not afterwards
     * @param hands how many open things they have in hand
     * @param state end of a text's key: would, WAITING, DONE, UNDONE, or held
     */
    public record Line(
            long line,
            String kind,
            String name,
            String login,
            @Nullable Text office,
            List<Text> roles,
            List<Text> lost,
            Text day,
            int hands,
            String state,
            boolean undoable) {}

    /** First passwords, shown once. */
    public record Slips(UUID id, List<Slip> slips) {}

    public record Slip(String name, String login, Text day, String password) {}
}
