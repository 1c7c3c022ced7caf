package org.kaikaku.service.counter.staffing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param wholeDay whether the day keeps the goal, rather than each half-hour
 * @param done of {@code total} steps, while it runs
 * @param problem key of why there is no answer; null where there is one or it is still sought
 * @param sides the smallest plan first, where there is one
 * @param services waits of both sides beside each other
 * @param days that were played
 * @param proven whether it is known that no plan has fewer desks
 */
public record AnswerView(
        String id,
        Text day,
        int goal,
        boolean wholeDay,
        boolean running,
        int done,
        int total,
        @Nullable String problem,
        boolean unreachable,
        List<Side> sides,
        List<ServiceLine> services,
        int days,
        int tried,
        boolean proven) {

    /** A figure with its interval, in minutes or percent, as it is written. */
    public record Said(String mean, String low, String high) {}

    /**
     * A plan and what it brings.
     *
     * @param key {@code smallest} or {@code asked}
     * @param met whether the goal holds, all of the interval being below it
     * @param open whether the interval holds the goal, so that nobody can say
     */
    public record Side(
            String key,
            String hours,
            Said median,
            Said p90,
            Said left,
            boolean met,
            boolean open,
            List<Bar> bars,
            List<Band> bands,
            List<SlotLine> lines,
            int mostDesks,
            int mostMinutes,
            int goalAt) {}

    /** Desks of a half-hour in the picture. */
    public record Bar(int x, String label, int desks, int height) {}

    /** Waits of a half-hour in the picture: from the median up to nine of ten, with the interval of the latter. */
    public record Band(int x, String label, int median, int p90, int low, int high) {}

    /**
     * A half-hour.
     *
     * @param kinds how many desks of which services
     * @param p90 null where hardly anybody comes then
     */
    public record SlotLine(
            String slot,
            int desks,
            List<KindLine> kinds,
            String people,
            @Nullable Said median,
            @Nullable Said p90,
            @Nullable Said left) {}

    /** @param more how many more than stand in the hall */
    public record KindLine(List<Text> services, int desks, int more) {}

    /** @param over whether the goal is missed there, all of the interval being above it */
    public record ServiceLine(Text name, String people, List<Said> p90s, List<Said> lefts, List<Boolean> over) {}
}
