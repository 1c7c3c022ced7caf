package org.kaikaku.service.procedure.resident;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param linked whether the account knows who it is in the register
 * @param begunForThem what others began for the reader, under a mandate
 * @param next number of the next page; null on the last
 */
public record MyView(
        boolean linked,
        List<Draft> drafts,
        List<Draft> begunForThem,
        List<ApplicationLine> applications,
        @Nullable Integer next,
        boolean later) {
    public record Draft(UUID id, Text event, Text startedOn) {}
}
