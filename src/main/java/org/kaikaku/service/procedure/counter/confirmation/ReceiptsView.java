package org.kaikaku.service.procedure.counter.confirmation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.counter.VisitView;
import org.kaikaku.service.procedure.interview.Remaining;

/**
 * The slip that the person takes home, and what each section must do.
 *
 * @param how key of the text that says how it was confirmed
 * @param day when
 */
public record ReceiptsView(
        VisitView.Who who, String how, Text day, List<Line> lines, List<Section> sections, String memo, boolean forms) {

    public record Line(
            String receipt,
            Text title,
            @Nullable Text subject,
            @Nullable Text division,
            Remaining left,
            List<Text> bring,
            List<String> held) {}

    /** @param tasks in the words of the office: what is checked before it is decided */
    public record Section(Text division, List<Task> tasks) {}

    public record Task(String receipt, Text title, List<String> checks) {}
}
