package org.kaikaku.platform.staffing.roster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param coming rows that wait for their day, in all files
 * @param problem why the file is not taken; null where nothing is wrong
 */
public record RostersView(
        List<Line> lines, int coming, @Nullable Problem problem) {

    /** @param state end of a text's key */
    public record Line(UUID id, String name, Text day, String by, int rows, String state) {}
}
