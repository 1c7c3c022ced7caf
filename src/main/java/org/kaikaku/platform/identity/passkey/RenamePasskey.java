package org.kaikaku.platform.identity.passkey;

import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class RenamePasskey {
    private final Passkeys passkeys;
    private final Journal journal;

    RenamePasskey(Passkeys passkeys, Journal journal) {
        this.passkeys = passkeys;
        this.journal = journal;
    }

    public enum Result {
        RENAMED,
        NO_NAME,
        NOT_THERE
    }

    @Transactional
    public Result rename(UUID passkey, String name, Actor actor) {
        if (!AddPasskey.isName(name)) {
            return Result.NO_NAME;
        }
        if (!passkeys.rename(actor.account(), passkey, name.strip())) {
            return Result.NOT_THERE;
        }
        journal.write(new Trace(actor.doer(), Act.CHANGE, "パスキーの名前の変更", actor.person(), "account/" + actor.account()));
        return Result.RENAMED;
    }
}
