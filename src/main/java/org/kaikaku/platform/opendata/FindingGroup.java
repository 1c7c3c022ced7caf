package org.kaikaku.platform.opendata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

/**
 * Findings of one kind, as a page shows them: {@code platform/opendata/findings.jte}.
 *
 * @param first as many as anybody reads
 */
public record FindingGroup(Reason reason, int count, List<Finding> first) {
    private static final int SHOWN = 20;

    public FindingGroup {
        first = List.copyOf(first);
    }

    /** Key of the text that says what it is. */
    public String key() {
        return key(reason);
    }

    public static String key(Reason reason) {
        return "opendata.reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param leavesOut those whose row is not taken, or the others */
    public static List<FindingGroup> of(List<Finding> findings, boolean leavesOut) {
        var byReason = new EnumMap<Reason, List<Finding>>(Reason.class);
        findings.stream()
                .filter(finding -> finding.reason().leavesOut() == leavesOut)
                .forEach(finding -> byReason.computeIfAbsent(finding.reason(), _ -> new ArrayList<>())
                        .add(finding));
        return byReason.entrySet().stream()
                .map(entry -> new FindingGroup(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().limit(SHOWN).toList()))
                .toList();
    }
}
