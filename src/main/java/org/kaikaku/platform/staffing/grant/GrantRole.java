package org.kaikaku.platform.staffing.grant;

import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.consent.CannotBeDone;
import org.kaikaku.platform.consent.ConsentGiven;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Postings;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Roles;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a role at once, or where one of its rights is given by two when a second person has agreed. */
@Service
class GrantRole {
    static final String ACT = "staffing.grant";

    private final Postings postings;
    private final Accounts accounts;
    private final Roles roles;
    private final Consents consents;
    private final RoleWords words;
    private final Texts texts;
    private final Journal journal;

    GrantRole(
            Postings postings,
            Accounts accounts,
            Roles roles,
            Consents consents,
            RoleWords words,
            Texts texts,
            Journal journal) {
        this.postings = postings;
        this.accounts = accounts;
        this.roles = roles;
        this.consents = consents;
        this.words = words;
        this.texts = texts;
        this.journal = journal;
    }

    sealed interface Result {
        record Granted() implements Result {}

        /** Waits for a second person under this number. */
        record Asked(UUID consent) implements Result {}
    }

    @Transactional
    public Result grant(Grant grant, Actor actor) {
        if (!roles.current().givenByTwo(roles.current().role(grant.role()))) {
            write(grant, actor.doer(), "役割を付ける");
            return new Result.Granted();
        }
        var name = accounts.actor(grant.account()).orElseThrow().name();
        var said = words.said(grant.role(), grant.division());
        var request = new ConsentRequest(
                ACT,
                grant.object(),
                null,
                new Text(
                        texts.say(Language.JA, "staffing.grant.words", name, said.ja()),
                        texts.say(Language.EASY, "staffing.grant.words", name, said.easy()),
                        texts.say(Language.EN, "staffing.grant.words", name, said.en())),
                grant.reason(),
                grant.payload(),
                Right.KEEP,
                grant.division(),
                grant.account());
        return new Result.Asked(consents.ask(request, actor).id());
    }

    @EventListener
    void given(ConsentGiven given) {
        if (given.act().equals(ACT)) {
            var grant = Grant.of(given.payload(), given.reason());
            var asker = accounts.actor(UUID.fromString(given.asker().id()));
            boolean stillMay =
                    asker.filter(who -> who.may(Right.KEEP, grant.division())).isPresent();
            if (!stillMay || roles.current().find(grant.role()).isEmpty()) {
                throw new CannotBeDone(texts.get("staffing.grant.gone"));
            }
            write(grant, given.agreer(), "役割を付ける(求めた人 " + given.asker().name() + ")");
        }
    }

    private void write(Grant grant, Doer doer, String act) {
        postings.grant(grant.account(), grant.role(), grant.division(), grant.from(), grant.to());
        var what = words.said(grant.role(), grant.division()).ja();
        journal.write(new Trace(doer, Act.CHANGE, act + ": " + what + " — " + grant.reason(), null, grant.object()));
    }
}
