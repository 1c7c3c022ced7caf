package org.kaikaku.platform.staffing.roster;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Personnel;
import org.kaikaku.platform.identity.Postings;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what rows say: what is planned is written down at once, what is due is done. */
@Service
class CarryOut {
    private final Changes changes;
    private final Personnel personnel;
    private final Postings postings;
    private final Roles roles;
    private final ChangeWords words;
    private final Journal journal;
    private final Clock clock;

    CarryOut(
            Changes changes,
            Personnel personnel,
            Postings postings,
            Roles roles,
            ChangeWords words,
            Journal journal,
            Clock clock) {
        this.changes = changes;
        this.personnel = personnel;
        this.postings = postings;
        this.roles = roles;
        this.words = words;
        this.journal = journal;
        this.clock = clock;
    }

    /** A joiner has an account at once, which opens on their day: their first password is printed before. */
    void plan(UUID roster, Change change, Doer doer) {
        var account = switch (change) {
            case Change.Join join -> join(join);
            case Change.Move move -> move.account();
            case Change.Leave leave -> leave.account();
        };
        changes.add(roster, account, change);
        tell(doer, "異動名簿で予定する: ", account, change);
    }

    /** False where it waits no more, or would lock everybody out and goes on waiting. */
    @Transactional
    public boolean carryOut(Planned planned, Doer doer) {
        var change = planned.change();
        if (locksOut(planned.account(), change)) {
            changes.hold(planned, "last");
            return false;
        }
        if (!changes.settle(planned, Planned.State.DONE, clock.instant())) {
            return false;
        }
        switch (change) {
            case Change.Join _ -> {
                // Account and roles are there, and begin by themselves.
            }
            case Change.Move move -> move(move);
            case Change.Leave leave -> personnel.leave(leave.account(), leave.day());
        }
        tell(doer, "異動名簿のとおりにする: ", planned.account(), change);
        return true;
    }

    /** False where its day has come, or it waits no more. */
    boolean undo(Planned planned, Doer doer) {
        if (!changes.settle(planned, Planned.State.UNDONE, clock.instant())) {
            return false;
        }
        if (planned.change() instanceof Change.Join) {
            personnel.unjoin(planned.account());
        }
        tell(doer, "異動名簿の予定を取り消す: ", planned.account(), planned.change());
        return true;
    }

    /** Whatever has happened since the file was applied, somebody keeps the roles of the whole city. */
    private boolean locksOut(UUID account, Change change) {
        return !(change instanceof Change.Join)
                && change.roles().stream().noneMatch(this::keeps)
                && postings.isLastKeeper(account);
    }

    private boolean keeps(Held held) {
        return held.division().equals("*")
                && roles.current().role(held.role()).rights().contains(Right.KEEP);
    }

    private UUID join(Change.Join join) {
        var account = personnel.join(join.login(), join.name(), join.office(), join.day());
        join.roles().forEach(held -> postings.grant(account, held.role(), held.division(), join.day(), null));
        return account;
    }

    private void move(Change.Move move) {
        personnel.move(move.account(), move.office());
        move.roles().forEach(held -> postings.grant(move.account(), held.role(), held.division(), move.day(), null));
    }

    private void tell(Doer doer, String act, UUID account, Change change) {
        var what = act + words.said(change) + "(" + change.day() + ")";
        journal.write(new Trace(doer, Act.CHANGE, what, null, "account/" + account));
    }
}
