package org.kaikaku.service.counter.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.opendata.Finding;
import org.kaikaku.platform.opendata.FindingGroup;

/**
 * What was found at a place of the file.
 *
 * @param line of the file, from 1
 * @param column as the file calls it; null where no single one is to blame
 * @param leavesOut whether the row is not taken
 * @param why key of the text
 * @param meant how it should have been written, or what it clashes with; empty where nothing can be said
 */
public record Found(long line, @Nullable String column, String cell, boolean leavesOut, String why, String meant) {
    private static final int SHOWN = 20;

    static Found of(Finding finding) {
        return new Found(
                finding.line(),
                finding.column(),
                finding.cell(),
                finding.reason().leavesOut(),
                FindingGroup.key(finding.reason()),
                finding.meant());
    }

    /** @param first as many as anybody reads */
    public record Group(String why, int count, List<Found> first) {}

    static List<Group> groups(List<Found> all) {
        var byWhy = new LinkedHashMap<String, List<Found>>();
        all.forEach(
                one -> byWhy.computeIfAbsent(one.why(), _ -> new ArrayList<>()).add(one));
        return byWhy.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().limit(SHOWN).toList()))
                .toList();
    }
}
