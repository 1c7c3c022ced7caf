package org.kaikaku.platform.identity.token;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.AccountChanged;
import org.kaikaku.platform.identity.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a token back; with the program's next call it counts no more. */
@Service
public class RevokeToken {
    private final TokenRecords records;
    private final Journal journal;
    private final Clock clock;

    RevokeToken(TokenRecords records, Journal journal, Clock clock) {
        this.records = records;
        this.journal = journal;
        this.clock = clock;
    }

    /** False where the account has no such token. */
    @Transactional
    public boolean revoke(UUID id, Actor actor) {
        if (records.find(id, actor.account()).isEmpty()) {
            return false;
        }
        if (records.revoke(id, clock.instant())) {
            journal.write(new Trace(actor.doer(), Act.CHANGE, "アクセストークンの取消し", actor.person(), "token/" + id));
        }
        return true;
    }

    /** Whoever lost an account to somebody else must not find that one's tokens still good. */
    @EventListener
    void recovered(AccountChanged changed) {
        switch (changed.kind()) {
            case RECOVERED_BY_OWN_CODE, RECOVERED_BY_GIVEN_CODE -> records.revokeAll(changed.account(), changed.at());
            default -> {
                // The others leave the owner where they were.
            }
        }
    }
}
