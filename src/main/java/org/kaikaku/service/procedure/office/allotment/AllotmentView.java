package org.kaikaku.service.procedure.office.allotment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.office.Colleague;

/**
 * @param key makes the confirmation count once
 * @param to null as long as nobody was chosen
 * @param colleagues whom the cases can be given to; empty where they are claimed
 * @param next the inbox as it was
 */
public record AllotmentView(
        UUID key,
        boolean claim,
        @Nullable UUID to,
        @Nullable String toName,
        List<Line> can,
        List<Line> cannot,
        List<Colleague> colleagues,
        String next) {

    /** All that was ticked, as the form carries it. */
    public List<String> ticked() {
        return java.util.stream.Stream.concat(can.stream(), cannot.stream())
                .map(Line::value)
                .toList();
    }

    /**
     * @param value as the form carries it
     * @param procedure null where the case is not there
     * @param worker who has it now
     * @param problem key of the text that says why it cannot be done
     */
    public record Line(
            String value,
            String receipt,
            @Nullable Text procedure,
            String applicant,
            @Nullable String worker,
            @Nullable String problem) {}
}
