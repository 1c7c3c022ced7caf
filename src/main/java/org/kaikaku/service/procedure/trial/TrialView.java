package org.kaikaku.service.procedure.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.jobs.JobState;
import org.kaikaku.platform.language.Text;

/**
 * @param onRegister whether on the households of the register, of which only rough numbers are told
 * @param total families; 0 until the job knows
 */
public record TrialView(
        String id,
        String draft,
        boolean onRegister,
        Text title,
        Text since,
        Text until,
        JobState state,
        int done,
        int total,
        int families,
        List<Bar> bars,
        int sooner,
        int later,
        List<Example> examples) {
    private static final int WIDTH = 640;

    /**
     * @param few whether there are too few to say how many, or none
     * @param share in per cent of all that were compared, rounded
     */
    public record Bar(Change change, int count, boolean few, int share) {}

    /**
     * @param receipt null where the family applied for something that is kept no more
     * @param address of the case; null where the visitor does not work on it
     * @param days by how many days the deadline would move
     */
    public record Example(
            Change change,
            @Nullable String receipt,
            @Nullable String address,
            int index,
            int days) {}

    /** Whether there is nothing to draw. */
    public boolean allFew() {
        return bars.stream().allMatch(Bar::few);
    }

    public boolean running() {
        return !state.ended();
    }

    /** @return from where to where a class's part of the picture goes, in its units */
    public Part part(int bar) {
        int all = Math.max(1, bars.stream().mapToInt(Bar::count).sum());
        int before = bars.subList(0, bar).stream().mapToInt(Bar::count).sum();
        int from = (int) ((long) WIDTH * before / all);
        int to = (int) ((long) WIDTH * (before + bars.get(bar).count()) / all);
        return new Part(from, to - from);
    }

    public record Part(int from, int width) {}
}
