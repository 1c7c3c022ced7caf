package org.kaikaku.platform.identity.recovery;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.AccountChanged;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.account.OneTimeCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The codes that somebody prints ahead and lays into a drawer. */
@Service
public class OwnCodes {
    private static final int HOW_MANY = 8;

    private final RecoveryCodes codes;
    private final Journal journal;
    private final TellOwner owner;

    OwnCodes(RecoveryCodes codes, Journal journal, TellOwner owner) {
        this.codes = codes;
        this.journal = journal;
        this.owner = owner;
    }

    public int left(UUID account) {
        return codes.ownLeft(account);
    }

    /** Shown in the answer to the request that made them, and never again; those from before are void. */
    @Transactional
    public List<String> make(Actor actor) {
        codes.removeOwn(actor.account());
        var made = Stream.generate(() -> OneTimeCode.random(OneTimeCode.FOR_YEARS))
                .limit(HOW_MANY)
                .toList();
        made.forEach(code -> codes.addOwn(actor.account(), code));
        journal.write(new Trace(actor.doer(), Act.ISSUE, "復旧コードの発行", actor.person(), "account/" + actor.account()));
        owner.tell(actor.account(), AccountChanged.Kind.RECOVERY_CODES_MADE);
        return made.stream().map(OneTimeCode::shown).toList();
    }

    /** In place of a passkey, for somebody whose password was right. */
    @Transactional
    public boolean use(String typed, Actor actor) {
        if (codes.use(actor.account(), OneTimeCode.typed(typed))
                .filter(RecoveryCodes.Kind.OWN::equals)
                .isEmpty()) {
            return false;
        }
        journal.write(
                new Trace(actor.doer(), Act.SIGN_IN, "復旧コードによるサインイン", actor.person(), "account/" + actor.account()));
        owner.tell(actor.account(), AccountChanged.Kind.RECOVERED_BY_OWN_CODE);
        return true;
    }
}
