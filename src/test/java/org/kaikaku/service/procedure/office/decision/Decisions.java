package org.kaikaku.service.procedure.office.decision;

import java.util.List;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.office.LetLeave;
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
    private final LetLeave leave;

    Decisions(Submitted submitted, ClaimApplication claim, TickChecks tick, DecideApplication decide, LetLeave leave) {
        this.leave = leave;
        this.submitted = submitted;
        this.claim = claim;
        this.tick = tick;
        this.decide = decide;
    }

    /** Granted a moment ago, and still to be taken back; nobody but the office knows. */
    public String held(String receipt, Actor clerk) {
        claim.claim(receipt, 1, clerk);
        tick.tick(receipt, 2, List.of("identity", "death", "card"), clerk);
        decide.decide(receipt, 3, true, "確認した。", clerk);
        return receipt;
    }

    /** @return the receipt */
    public String granted(String receipt, Actor clerk) {
        held(receipt, clerk);
        leave.leave(Receipt.parse(receipt).orElseThrow());
        return receipt;
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
        leave.leave(Receipt.parse(receipt).orElseThrow());
        return receipt;
    }
}
