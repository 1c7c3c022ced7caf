package org.kaikaku.platform.identity.account;

import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Accounts.LinkResult;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Ties an account to a person of the register. */
@Service
class LinkAccount {
    private final LinkCodes codes;
    private final SignInAccounts accounts;
    private final Attempts attempts;
    private final Journal journal;
    private final TransactionTemplate together;

    LinkAccount(
            LinkCodes codes,
            SignInAccounts accounts,
            Attempts attempts,
            Journal journal,
            TransactionTemplate together) {
        this.codes = codes;
        this.accounts = accounts;
        this.attempts = attempts;
        this.journal = journal;
        this.together = together;
    }

    @Transactional
    public String issue(String person, Actor issuer) {
        var code = codes.issue(person, issuer.account());
        journal.write(new Trace(issuer.doer(), Act.ISSUE, "本人確認のうえ、アカウントとつなぐ番号を発行", person, "link-code"));
        return code.shown();
    }

    /** Outside a transaction of the caller's, for a wrong code is counted whatever becomes of the rest. */
    public LinkResult link(UUID account, String typed) {
        if (!attempts.begin(account)) {
            return new LinkResult.Wait();
        }
        var person = together.execute(_ -> linked(account, OneTimeCode.typed(typed)));
        return person.<LinkResult>map(LinkResult.Linked::new).orElseGet(LinkResult.NoSuchCode::new);
    }

    private Optional<String> linked(UUID account, OneTimeCode code) {
        var person = codes.use(code, account);
        person.ifPresent(found -> {
            attempts.succeeded(account);
            var actor = accounts.find(account).orElseThrow().actor();
            journal.write(new Trace(actor.doer(), Act.CHANGE, "アカウントと住民記録をつなぐ", found, "account/" + account));
        });
        return person;
    }
}
