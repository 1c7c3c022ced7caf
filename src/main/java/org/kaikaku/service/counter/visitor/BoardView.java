package org.kaikaku.service.counter.visitor;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.counter.estimate.Turn;

/**
 * What the waiting hall shows.
 *
 * @param time of the board, {@code 10:40}
 * @param madeUp whether it is a day that a demo city only plays
 */
public record BoardView(Text hall, String time, List<Line> lines, boolean madeUp) {

    /**
     * A service.
     *
     * @param call the latest; null before the first of the day
     * @param also others that are being called right now
     * @param past numbers called before
     * @param waiting how many people
     * @param minutes that whoever waits longest has waited
     * @param desks how many are open
     * @param turn when whoever takes a number now will be called; null where nobody can say
     */
    public record Line(
            String key,
            Text name,
            Text what,
            @Nullable Call call,
            List<Call> also,
            List<String> past,
            int waiting,
            long minutes,
            Crowd crowd,
            int desks,
            @Nullable Turn turn) {
        /** Whoever is being called for it. */
        public List<Call> callingNow() {
            return Stream.concat(Stream.ofNullable(call), also.stream())
                    .filter(Call::now)
                    .toList();
        }
    }

    /** @param now whether they have not come yet */
    public record Call(String shown, Text desk, String time, boolean now) {}

    /** Whoever is being called, for the voice of a screen reader. */
    public List<Call> callingNow() {
        return lines.stream().flatMap(line -> line.callingNow().stream()).toList();
    }
}
