package org.kaikaku.service.procedure.counter.confirmation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.counter.VisitView;
import org.kaikaku.service.procedure.interview.Remaining;

/**
 * One confirmation for all.
 *
 * @param key idempotency key of this confirmation
 * @param version of the interview, as it stands on this page
 * @param open whether something is still to be asked
 * @param handed keys of the papers that the person gave at once
 * @param problem key of the text that says what must be mended; null at first
 */
public record ConfirmView(
        VisitView.Who who,
        boolean guarded,
        String key,
        int version,
        boolean open,
        List<Line> procedures,
        List<VisitView.Told> facts,
        int forms,
        String how,
        Set<String> handed,
        @Nullable String problem) {

    /**
     * @param ref procedure and index
     * @param bring what must still come, without what the city holds
     * @param held what the city looks up by itself
     */
    public record Line(
            String ref,
            Text title,
            @Nullable Text subject,
            Remaining left,
            @Nullable Text division,
            List<WantedPaper> bring,
            List<String> held,
            boolean chosen) {}
}
