package org.kaikaku.platform.register.upload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.register.staging.Comparison.Counts;

/**
 * What became of an upload, as it is kept and shown.
 *
 * @param refused why the whole file was refused; null when it was read
 * @param accepted how many rows can be taken over
 * @param rejectedRows how many can not
 * @param unknown how many of those do not say whom they are about, so that nobody can be said to be missing
 * @param rejected the first of them
 * @param maskedCells cells that looked like an individual number and were thrown away
 * @param titles of the file's columns
 * @param attributes that the file speaks of
 * @param ignored headers of columns that the register does not know
 * @param counts what taking it over does; null where nobody compared
 * @param again whether somebody agreed to other counts, and is asked anew
 */
public record Summary(
        @Nullable Line refused,
        int accepted,
        int rejectedRows,
        int unknown,
        List<Line> rejected,
        int maskedCells,
        List<String> titles,
        List<String> attributes,
        List<String> ignored,
        @Nullable Counts counts,
        boolean again) {

    /**
     * @param line of the file, from 1
     * @param column null where no single column is to blame
     * @param key of the text that says why
     * @param words what the text names
     */
    public record Line(long line, @Nullable String column, String key, List<String> words) {}

    /** Rows with the same thing wrong in the same column are mended together, and a file has mostly many of them. */
    public List<RejectedAlike> alike() {
        var alike = new LinkedHashMap<List<Object>, List<Line>>();
        for (var line : rejected) {
            var wrong = List.<Object>of(Objects.requireNonNullElse(line.column(), ""), line.key(), line.words());
            alike.computeIfAbsent(wrong, _ -> new ArrayList<>()).add(line);
        }
        return alike.values().stream().map(RejectedAlike::of).toList();
    }

    static Summary refused(Line why) {
        return new Summary(why, 0, 0, 0, List.of(), 0, List.of(), List.of(), List.of(), null, false);
    }

    Summary comparedAgain(Counts now) {
        return new Summary(
                refused,
                accepted,
                rejectedRows,
                unknown,
                rejected,
                maskedCells,
                titles,
                attributes,
                ignored,
                now,
                true);
    }
}
