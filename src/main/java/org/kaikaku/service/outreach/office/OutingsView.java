package org.kaikaku.service.outreach.office;

import java.util.List;
import org.kaikaku.platform.language.Text;

public record OutingsView(List<Line> lines) {
    /**
     * @param state key of a text
     * @param overtaken others have booked or cancelled since its route was accepted
     */
    public record Line(String path, Text day, Text van, Text area, int booked, String state, boolean overtaken) {}
}
