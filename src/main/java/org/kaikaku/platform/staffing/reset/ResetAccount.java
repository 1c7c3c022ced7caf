package org.kaikaku.platform.staffing.reset;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.consent.CannotBeDone;
import org.kaikaku.platform.consent.ConsentGiven;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Personnel;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes every way into somebody's account away, so that one on paper can be given; whoever it is has been seen, and two people say so. */
@Service
class ResetAccount {
    static final String ACT = "staffing.reset";
    private static final String LOGIN = "login";
    private static final String ACCOUNT = "account";

    private final Accounts accounts;
    private final Personnel personnel;
    private final Resets resets;
    private final Consents consents;
    private final Texts texts;
    private final Journal journal;
    private final Clock clock;

    ResetAccount(
            Accounts accounts,
            Personnel personnel,
            Resets resets,
            Consents consents,
            Texts texts,
            Journal journal,
            Clock clock) {
        this.accounts = accounts;
        this.personnel = personnel;
        this.resets = resets;
        this.consents = consents;
        this.texts = texts;
        this.journal = journal;
        this.clock = clock;
    }

    /** The request that waits for a second person. */
    @Transactional
    public UUID ask(Actor owner, String login, String reason, Actor actor) {
        var account = owner.account().toString();
        var request = new ConsentRequest(
                ACT,
                "account/" + account,
                null,
                texts.text("staffing.reset.words", owner.name(), login),
                reason,
                Map.of(ACCOUNT, account, LOGIN, login),
                Right.KEEP,
                "*",
                owner.account());
        return consents.ask(request, actor).id();
    }

    @EventListener
    void given(ConsentGiven given) {
        if (!given.act().equals(ACT)) {
            return;
        }
        boolean stillMay = accounts.actor(UUID.fromString(given.asker().id()))
                .filter(who -> who.may(Right.KEEP, "*"))
                .isPresent();
        var owner = accounts.actor(UUID.fromString(given.payload().getOrDefault(ACCOUNT, "")));
        if (!stillMay || owner.isEmpty()) {
            throw new CannotBeDone(texts.get("staffing.reset.gone"));
        }
        var account = owner.get().account();
        personnel.reset(account);
        resets.add(new Reset(
                given.id(),
                account,
                given.payload().getOrDefault(LOGIN, ""),
                owner.get().name(),
                given.asker().name(),
                given.agreer().name(),
                clock.instant()));
        var what = "職員のアカウントを使えなくし、入り直せるようにする(求めた人 " + given.asker().name() + ")";
        journal.write(new Trace(given.agreer(), Act.CHANGE, what + " — " + given.reason(), null, "account/" + account));
    }
}
