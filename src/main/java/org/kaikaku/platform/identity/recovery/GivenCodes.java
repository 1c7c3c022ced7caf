package org.kaikaku.platform.identity.recovery;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.AccountChanged;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Recovery;
import org.kaikaku.platform.identity.account.OneTimeCode;
import org.kaikaku.platform.identity.policy.SignInFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Codes from the counter, for accounts that are linked to the person who was identified. */
@Service
public class GivenCodes implements Recovery {
    private final RecoveryCodes codes;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final TellOwner owner;
    private final SignInFile rules;
    private final Clock clock;

    GivenCodes(RecoveryCodes codes, JdbcClient jdbc, Journal journal, TellOwner owner, SignInFile rules, Clock clock) {
        this.codes = codes;
        this.jdbc = jdbc;
        this.journal = journal;
        this.owner = owner;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Given give(String person, Actor clerk) {
        var accounts = jdbc.sql(
                        "select id from identity_account where person = ? and not staff order by opened_at desc")
                .param(person)
                .query(UUID.class)
                .list();
        if (accounts.isEmpty()) {
            return new Given.NoAccount();
        }
        var account = accounts.getFirst();
        var code = OneTimeCode.random(OneTimeCode.FOR_YEARS);
        var opens = clock.instant().plus(rules.current().recovery().delay());
        codes.removeGiven(account);
        codes.addGiven(
                account,
                code,
                clerk.account(),
                opens,
                rules.current().recovery().lives());
        journal.write(new Trace(clerk.doer(), Act.ISSUE, "本人確認のうえ、アカウントの復旧の番号を発行", person, "account/" + account));
        owner.tell(account, AccountChanged.Kind.RECOVERY_CODE_GIVEN);
        return new Given.Code(code.shown(), opens);
    }

    public boolean any(UUID account) {
        return codes.anyGiven(account);
    }

    /** The owner knows nothing of it. */
    @Transactional
    public void stop(Actor actor) {
        if (codes.removeGiven(actor.account()) > 0) {
            journal.write(
                    new Trace(actor.doer(), Act.CHANGE, "復旧の番号の取消し", actor.person(), "account/" + actor.account()));
        }
    }
}
