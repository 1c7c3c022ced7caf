package org.kaikaku.platform.register.protection;

import java.util.List;
import java.util.stream.Stream;
import org.kaikaku.platform.language.Text;

/**
 * @param lines those in force that stand on this page
 * @param count of all in force
 * @param skipped how many stand on the pages before
 * @param size of a page
 */
public record ProtectionsView(List<Line> lines, int count, int skipped, int size) {
    public boolean paged() {
        return count > size;
    }

    /** Number of the page before; 0 where this is the first. */
    public int before() {
        return skipped / size;
    }

    /** Number of the page after; 0 where this is the last. */
    public int after() {
        return skipped + size < count ? skipped / size + 2 : 0;
    }

    /**
     * @param dropped whether the resident record system no longer has it
     * @param toRenew whether it can be renewed now, or should have been
     */
    public record Line(
            String person, String name, Kind kind, Text until, boolean toRenew, boolean over, boolean dropped) {
        boolean pressing() {
            return toRenew || over || dropped;
        }
    }

    /** Those of whom something has to be decided, and all others; empty ones are left out. */
    public List<Group> groups() {
        return Stream.of(true, false)
                .map(pressing -> new Group(
                        pressing,
                        lines.stream()
                                .filter(line -> line.pressing() == pressing)
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    public record Group(boolean pressing, List<Line> lines) {
        private static final int FEW = 20;

        public boolean open() {
            return pressing || lines.size() <= FEW;
        }
    }
}
