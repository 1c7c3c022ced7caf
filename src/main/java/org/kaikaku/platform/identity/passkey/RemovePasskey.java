package org.kaikaku.platform.identity.passkey;

import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.AccountChanged;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.recovery.TellOwner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes a passkey, but for the last one of somebody who may not come in without. */
@Service
public class RemovePasskey {
    private final Passkeys passkeys;
    private final Journal journal;
    private final TellOwner owner;

    RemovePasskey(Passkeys passkeys, Journal journal, TellOwner owner) {
        this.passkeys = passkeys;
        this.journal = journal;
        this.owner = owner;
    }

    public enum Result {
        REMOVED,
        LAST,
        NOT_THERE
    }

    /** @param needsOne whether a password alone does not let them in */
    @Transactional
    public Result remove(UUID passkey, boolean needsOne, Actor actor) {
        var all = passkeys.of(actor.account());
        if (all.stream().noneMatch(one -> one.id().equals(passkey))) {
            return Result.NOT_THERE;
        }
        if (needsOne && all.size() == 1) {
            return Result.LAST;
        }
        passkeys.remove(actor.account(), passkey);
        journal.write(new Trace(actor.doer(), Act.CHANGE, "パスキーの削除", actor.person(), "account/" + actor.account()));
        owner.tell(actor.account(), AccountChanged.Kind.PASSKEY_REMOVED);
        return Result.REMOVED;
    }
}
