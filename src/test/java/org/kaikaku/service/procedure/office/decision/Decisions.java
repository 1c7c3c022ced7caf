package org.kaikaku.service.procedure.office.decision;

import java.util.List;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.allotment.ClaimApplication;
import org.springframework.stereotype.Component;

/** Decided applications for tests of what comes after. */
@Component
public class Decisions {
    private final Submitted submitted;
    private final ClaimApplication claim;
    private final TickChecks tick;
    private final DecideApplication decide;

    Decisions(Submitted submitted, ClaimApplication claim, TickChecks tick, DecideApplication decide) {
        this.submitted = submitted;
        this.claim = claim;
        this.tick = tick;
        this.decide = decide;
    }

    /** @return the receipt */
    public String granted(String name) {
        return decided(submitted.one(Submitted.NOTICE, name), true);
    }

    public String refused(String name) {
        return decided(submitted.one(Submitted.NOTICE, name), false);
    }

    public String grantedTo(String person) {
        return decided(submitted.one(Submitted.NOTICE, "未来 花子", "ミライ ハナコ", person, Submitted.facts()), true);
    }

    private String decided(String receipt, boolean granted) {
        var clerk = Submitted.clerk("青葉 みどり");
        claim.claim(receipt, 1, clerk);
        tick.tick(receipt, 2, List.of("identity", "death", "card"), clerk);
        decide.decide(receipt, 3, granted, "確認した。", clerk);
        return receipt;
    }
}
