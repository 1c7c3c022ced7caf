package org.kaikaku.service.procedure.counter.confirmation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.counter.Desk;
import org.kaikaku.service.procedure.counter.Shield;
import org.kaikaku.service.procedure.counter.visit.Visit.Finished;
import org.kaikaku.service.procedure.form.FillForms;
import org.kaikaku.service.procedure.form.FillForms.Filled;
import org.kaikaku.service.procedure.interview.Office;
import org.springframework.stereotype.Component;

/** Fills all papers of a visit in one file, so that one signature on each is all that is written by hand. */
@Component
class PrintForms {
    private final FillForms forms;
    private final HandedIn handedIn;
    private final Shield shield;
    private final Office office;
    private final WhoActed whoActed;

    PrintForms(FillForms forms, HandedIn handedIn, Shield shield, Office office, WhoActed whoActed) {
        this.forms = forms;
        this.handedIn = handedIn;
        this.shield = shield;
        this.office = office;
        this.whoActed = whoActed;
    }

    /** @return null when none of the procedures has a form */
    byte @Nullable [] pdf(Desk desk) {
        return forms.pdf(desk.talk().catalogue(), filled(desk), office.today());
    }

    private List<Filled> filled(Desk desk) {
        boolean guarded = shield.covers(desk.talk().interview().people());
        var known = desk.talk().interview().known();
        var proxy = whoActed.of(desk.visit().opening().identification());
        if (desk.visit() instanceof Finished visit && visit.submitted() != null) {
            return handedIn.of(visit.submitted().bundle()).stream()
                    .map(line -> new Filled(
                            desk.talk().catalogue().procedure(line.procedure()),
                            line.index(),
                            line.receipt(),
                            known,
                            guarded,
                            proxy))
                    .toList();
        }
        return desk.here().stream()
                .map(match -> new Filled(match.procedure(), match.index(), null, known, guarded, proxy))
                .toList();
    }
}
