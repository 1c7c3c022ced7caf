package org.kaikaku.service.procedure.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.language.Text;

/**
 * What a result file did.
 *
 * @param others all lines but those that were accepted
 */
public record AnswerView(
        UUID batch,
        int number,
        Text system,
        String name,
        LocalDate day,
        String time,
        String readBy,
        long accepted,
        long rejected,
        List<Line> others) {

    /** @param outcome why a line changed nothing, or REJECTED */
    public record Line(long line, String receipt, String outcome, String reason) {}
}
