package org.kaikaku.platform.register.protection;

import java.util.List;
import org.kaikaku.platform.language.Text;

/** @param lines those in force */
public record ProtectionsView(List<Line> lines) {

    /**
     * @param dropped whether the resident record system no longer has it
     * @param toRenew whether it can be renewed now, or should have been
     */
    public record Line(
            String person, String name, Kind kind, Text until, boolean toRenew, boolean over, boolean dropped) {}
}
