package org.kaikaku.service.procedure.resident;

import java.util.ArrayList;
import java.util.List;
import org.kaikaku.service.procedure.application.Applications.Line;
import org.kaikaku.service.procedure.application.Happening;

/** What happened as far as it left the house: a step that was taken back did not, and its taking back neither. */
final class ShownHistory {
    private ShownHistory() {}

    static List<Line> of(List<Line> history) {
        var shown = new ArrayList<Line>();
        for (var line : history) {
            if (line.what() == Happening.UNDONE) {
                shown.removeLast();
            } else {
                shown.add(line);
            }
        }
        return shown;
    }
}
