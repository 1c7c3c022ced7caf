package org.kaikaku.service.procedure.disposal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.Keepings;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** The chief of a division confirms exactly the list that they have seen, and can take that back until it is carried out. */
@Service
class ConfirmDisposal {
    private final Disposals disposals;
    private final Keepings keepings;
    private final Journal journal;
    private final TransactionTemplate together;
    private final Clock clock;

    ConfirmDisposal(
            Disposals disposals, Keepings keepings, Journal journal, TransactionTemplate together, Clock clock) {
        this.disposals = disposals;
        this.keepings = keepings;
        this.journal = journal;
        this.together = together;
        this.clock = clock;
    }

    sealed interface Result {
        record Confirmed(Disposal.Confirmed disposal) implements Result {}

        /** What is due is not what was seen. */
        record Changed() implements Result {}
    }

    /** @param seen how many papers stood on the page; at least one */
    Result confirm(String division, int seen, Actor actor) {
        var result = together.execute(step -> confirm(division, seen, actor, step));
        return result == null ? new Result.Changed() : result;
    }

    private Result confirm(String division, int seen, Actor actor, TransactionStatus step) {
        var now = clock.instant();
        var id = UUID.randomUUID();
        int taken = disposals.take(id, division, LocalDate.ofInstant(now, City.ZONE));
        if (taken == 0 || taken != seen) {
            step.setRollbackOnly();
            return new Result.Changed();
        }
        var doer = actor.as(Right.DECIDE, division).doer();
        var wait = Duration.ofDays(keepings.current().disposals());
        var confirmed = new Disposal.Confirmed(id, division, doer, now, now.plus(wait), taken);
        disposals.add(confirmed);
        write(confirmed, doer, "保存期間が過ぎた書類の廃棄を確認する");
        return new Result.Confirmed(confirmed);
    }

    /** @return false where it is carried out already, or was taken back before */
    boolean undo(Disposal.Confirmed confirmed, Actor actor) {
        var now = clock.instant();
        var undone = together.execute(step -> confirmed.undoable(now) && undo(confirmed, actor, now, step));
        return Boolean.TRUE.equals(undone);
    }

    private boolean undo(Disposal.Confirmed confirmed, Actor actor, Instant now, TransactionStatus step) {
        if (!disposals.undo(confirmed.id(), now)) {
            step.setRollbackOnly();
            return false;
        }
        write(confirmed, actor.as(Right.DECIDE, confirmed.division()).doer(), "書類の廃棄の確認を取り消す");
        return true;
    }

    private void write(Disposal.Confirmed confirmed, Doer doer, String purpose) {
        journal.write(new Trace(doer, Act.DECIDE, purpose, null, "disposal/" + confirmed.id()));
    }
}
