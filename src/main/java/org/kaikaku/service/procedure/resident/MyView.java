package org.kaikaku.service.procedure.resident;

import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.language.Text;

/** @param linked whether the account knows who it is in the register */
public record MyView(boolean linked, List<Draft> drafts, List<ApplicationLine> applications) {
    public record Draft(UUID id, Text event, Text startedOn) {}
}
