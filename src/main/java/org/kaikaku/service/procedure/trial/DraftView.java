package org.kaikaku.service.procedure.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param next the number that it will have
 * @param published whether it is a version of the city's by now
 * @param consent id of the request that waits for a second person; null where none does
 * @param past whether its day is over, so that it must be said that this is meant
 * @param reason as typed
 * @param problem key of a text; null where nothing is to be mended
 * @param problems what keeps it from being published today, although it was right when it was written
 */
public record DraftView(
        String id,
        String key,
        Text title,
        int next,
        Text effective,
        boolean past,
        boolean published,
        @Nullable String consent,
        boolean marked,
        List<Difference> differences,
        List<Tried> trials,
        String since,
        String until,
        String reason,
        @Nullable String problem,
        List<DraftFormView.Problem> problems) {

    /**
     * @param onRegister whether on the households of the register, and not on who applied in a time
     * @param current whether it tried the draft as it stands now
     */
    public record Tried(String id, boolean onRegister, Text at, Text since, Text until, String by, boolean current) {}
}
