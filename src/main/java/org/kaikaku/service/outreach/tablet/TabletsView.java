package org.kaikaku.service.outreach.tablet;

import java.util.List;
import org.kaikaku.platform.language.Text;

/** The tablets of the van, and what waits for a decision. */
public record TabletsView(List<Row> held, List<Line> tablets) {

    /** @param at address of the page on which it is decided */
    public record Row(
            String at, Text day, String van, String kind, String slip, String who, String reason, String received) {}

    /** @param state key of a text */
    public record Line(
            String id,
            Text day,
            String van,
            String mark,
            String name,
            String crew,
            String heard,
            String state,
            boolean inUse) {}
}
