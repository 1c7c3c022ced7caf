package org.kaikaku.platform.staffing.grant;

import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Postings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a role away at once, and alone: what must be quick is not made to wait for somebody else. */
@Service
class TakeRole {
    private final Postings postings;
    private final RoleWords words;
    private final Journal journal;

    TakeRole(Postings postings, RoleWords words, Journal journal) {
        this.postings = postings;
        this.words = words;
        this.journal = journal;
    }

    @Transactional
    public Postings.Taking take(UUID account, String role, String division, String reason, Actor actor) {
        var taken = postings.take(account, role, division);
        if (taken == Postings.Taking.TAKEN) {
            journal.write(new Trace(
                    actor.doer(),
                    Act.CHANGE,
                    "役割を外す: " + words.said(role, division).ja() + " — " + reason,
                    null,
                    "account/" + account + "/" + role + "/" + division));
        }
        return taken;
    }
}
