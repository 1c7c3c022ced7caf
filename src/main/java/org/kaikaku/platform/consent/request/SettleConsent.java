package org.kaikaku.platform.consent.request;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.consent.ConsentGiven;
import org.kaikaku.platform.consent.ConsentLapsed;
import org.kaikaku.platform.consent.ConsentRefused;
import org.kaikaku.platform.consent.request.Consent.Decision;
import org.kaikaku.platform.identity.Absences;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agrees, refuses or withdraws, and says so to the room that asked before anything is committed. */
@Service
class SettleConsent {
    private final ConsentTable table;
    private final Accounts accounts;
    private final Absences absences;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettleConsent(
            ConsentTable table,
            Accounts accounts,
            Absences absences,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.absences = absences;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Decision agree(Consent.Waiting waiting, Actor actor) {
        return settle(mayAgree(waiting, actor));
    }

    /** What {@link #agree} would answer, with nothing done. */
    Decision mayAgree(Consent.Waiting waiting, Actor actor) {
        return waiting.agree(actor, theirs(actor), away(actor), clock.instant());
    }

    @Transactional
    public Decision refuse(Consent.Waiting waiting, String reason, Actor actor) {
        return settle(waiting.refuse(actor, theirs(actor), away(actor), reason, clock.instant()));
    }

    @Transactional
    public Decision withdraw(Consent.Waiting waiting, Actor actor) {
        return settle(waiting.withdraw(actor, clock.instant()));
    }

    private Predicate<UUID> theirs(Actor actor) {
        return account -> accounts.samePerson(account, actor.account());
    }

    private Predicate<UUID> away(Actor actor) {
        var today = clock.instant().atZone(City.ZONE).toLocalDate();
        return account -> absences.of(actor.account()).stream()
                .filter(absence -> absence.standsIn(actor.account(), today))
                .anyMatch(absence -> accounts.samePerson(absence.absent(), account));
    }

    private Decision settle(Decision decision) {
        if (!(decision instanceof Decision.Accepted(var settled))) {
            return decision;
        }
        if (!table.save(settled)) {
            return new Decision.Denied(Consent.Denial.SETTLED);
        }
        var asked = settled.asked();
        journal.write(new Trace(
                settled.by(), act(settled), purpose(settled), asked.request().subject(), "consent/" + asked.id()));
        events.publishEvent(event(settled));
        return decision;
    }

    private static Act act(Consent.Settled settled) {
        return settled instanceof Consent.Withdrawn ? Act.CHANGE : Act.DECIDE;
    }

    private static String purpose(Consent.Settled settled) {
        var words = settled.asked().request().words().ja();
        return switch (settled) {
            case Consent.Given _ -> "二人目として同意する: " + words;
            case Consent.Refused _ -> "二人目として同意しない: " + words;
            case Consent.Withdrawn _ -> "二人の確認の求めを取り下げる: " + words;
            case Consent.Expired _ -> "二人の確認の期限が過ぎる: " + words;
        };
    }

    private static Object event(Consent.Settled settled) {
        var asked = settled.asked();
        var to = asked.request();
        return switch (settled) {
            case Consent.Given given ->
                new ConsentGiven(
                        asked.id(), to.act(), to.object(), to.reason(), to.payload(), asked.asker(), given.by());
            case Consent.Refused refused ->
                new ConsentRefused(
                        asked.id(), to.act(), to.object(), to.payload(), asked.asker(), refused.by(), refused.reason());
            case Consent.Withdrawn _ ->
                new ConsentLapsed(asked.id(), to.act(), to.object(), to.payload(), asked.asker(), true);
            case Consent.Expired _ ->
                new ConsentLapsed(asked.id(), to.act(), to.object(), to.payload(), asked.asker(), false);
        };
    }
}
