package org.kaikaku.platform.masters.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaikaku.platform.masters.table.Master;
import org.kaikaku.platform.masters.table.MasterLine;

/** What a new table changes of the one before. */
public record Difference(int today, int added, int changed, int gone) {
    /** So much of a table never ends on one day; a file that ends in the middle looks so. */
    private static final int SUSPICIOUS_PERCENT = 5;

    static Difference of(Master master, List<MasterLine> before, List<MasterLine> after) {
        var old = today(master, before);
        var now = today(master, after);
        int added = 0;
        int changed = 0;
        for (var line : now.entrySet()) {
            var was = old.remove(line.getKey());
            if (was == null) {
                added++;
            } else if (!was.cells().equals(line.getValue().cells())) {
                changed++;
            }
        }
        return new Difference(now.size(), added, changed, old.size());
    }

    public boolean suspicious() {
        int before = today - added + gone;
        return gone * 100L > (long) before * SUSPICIOUS_PERCENT;
    }

    /** The new lines, and those of before with the day on which they went. */
    static List<MasterLine> merged(Master master, List<MasterLine> before, List<MasterLine> after, LocalDate on) {
        var now = today(master, after);
        var all = new ArrayList<>(now.values());
        before.stream()
                .filter(line -> !now.containsKey(line.key(master)))
                .map(line -> line.gone(on))
                .forEach(all::add);
        return all;
    }

    private static Map<String, MasterLine> today(Master master, List<MasterLine> lines) {
        var byKey = new LinkedHashMap<String, MasterLine>();
        lines.stream().filter(line -> line.until() == null).forEach(line -> byKey.put(line.key(master), line));
        return byKey;
    }
}
