package org.kaikaku.service.procedure.resident;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.document.QrCode;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.definition.LifeEvent;
import org.kaikaku.service.procedure.interview.Remaining;

/**
 * The list of procedures of one family.
 *
 * @param codeDays for how many days after the last answer the code holds
 * @param first the earliest deadline; null where there is none
 * @param online how many can be applied for here
 * @param checked how many procedures were looked at
 */
public record ResultView(
        UUID id,
        LifeEvent event,
        String code,
        QrCode qr,
        int codeDays,
        List<Line> city,
        List<Line> maybe,
        List<Line> outside,
        @Nullable Remaining first,
        int online,
        int checked,
        int told,
        int known,
        Text on,
        long release) {

    /** @param subject "お子さん 2番目" where the procedure is for one of several */
    public record Line(ProcedureView view, @Nullable Text subject, Remaining left) {}
}
