package org.kaikaku.service.procedure.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param found how many procedures in all groups
 * @param groups by division, in the order of their keys, what other authorities do last
 */
public record RulesView(String q, int found, List<Group> groups) {

    /**
     * @param division null where another authority is in charge
     * @param coming how many of its procedures have a version to come
     */
    public record Group(@Nullable Text division, int coming, List<Line> lines) {}

    /** @param coming day from which a version to come holds; null where there is none */
    public record Line(
            String key,
            Text title,
            int version,
            Text effective,
            @Nullable Text coming) {}

    /** What was looked for, and what changes soon, is seen at once; all else is a press away. */
    public boolean open(Group group) {
        return !q.isBlank() || group.coming() > 0;
    }
}
