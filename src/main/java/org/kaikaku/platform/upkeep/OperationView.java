package org.kaikaku.platform.upkeep;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/** How the house is. */
public record OperationView(boolean production, List<Part> parts, List<Line> lines) {

    /** @param text key of its name; with {@code .do} at its end, of what to do */
    public record Part(String text, State state) {}

    /** From the one that says least to the worst. */
    public enum State {
        /** Nobody has asked for it, such as backups in a demo. */
        NOT_SET,
        GOOD,
        BAD
    }

    /**
     * @param name of the figure: {@code kaikaku.jobs.failed}
     * @param text what is counted
     * @param wants whether somebody has to do something about it
     * @param page where it is seen; null where there is no such page
     */
    public record Line(
            String name,
            Text text,
            Text value,
            boolean wants,
            @Nullable String page) {}

    public boolean allGood() {
        return parts.stream().noneMatch(part -> part.state() == State.BAD);
    }
}
