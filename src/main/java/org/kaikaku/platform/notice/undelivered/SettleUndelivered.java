package org.kaikaku.platform.notice.undelivered;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.notice.reader.Reader;
import org.kaikaku.platform.notice.reader.Readers;
import org.kaikaku.platform.notice.reader.Way;
import org.kaikaku.platform.notice.route.OutgoingTable;
import org.kaikaku.platform.notice.route.WayOut;
import org.kaikaku.platform.notice.undelivered.Undelivered.Settlement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody does about a mail that could not be delivered. Each is done once, whoever else does it at the same moment. */
@Service
class SettleUndelivered {
    private final UndeliveredTable table;
    private final Readers readers;
    private final OutgoingTable told;
    private final List<WayOut> letters;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    SettleUndelivered(
            UndeliveredTable table,
            Readers readers,
            OutgoingTable told,
            List<WayOut> ways,
            Accounts accounts,
            Journal journal,
            Clock clock) {
        this.table = table;
        this.readers = readers;
        this.told = told;
        this.letters = ways.stream().filter(way -> way.way() == Way.LETTER).toList();
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    enum Outcome {
        DONE,
        /** Somebody has settled it, or it is forgotten. */
        GONE,
        /** Its reader has no address any more. */
        NO_ADDRESS,
        /** It only confirmed an address: its code is void, and whoever wants another asks for one. */
        NOTHING_IN_IT
    }

    /** Under the same daily measure as every other mail. */
    @Transactional
    Outcome again(UUID id, Actor actor) {
        var found = table.hold(id);
        if (found.isEmpty() || !found.get().tells()) {
            return nothing(found);
        }
        var account = found.get().account();
        if (account == null || readers.find(account).map(Reader::address).isEmpty()) {
            return Outcome.NO_ADDRESS;
        }
        table.letGo(id, clock.instant());
        return done(found.get(), Settlement.AGAIN, trace("届かなかったメールを送り直す", found.get(), actor));
    }

    @Transactional
    Outcome byLetter(UUID id, Actor actor) {
        var found = table.hold(id);
        if (found.isEmpty() || !found.get().tells()) {
            return nothing(found);
        }
        told.inMail(id).forEach(notice -> letters.forEach(way -> way.take(notice)));
        return done(found.get(), Settlement.LETTER, trace("届かなかったメールを手紙で送る", found.get(), actor));
    }

    @Transactional
    Outcome leave(UUID id, Actor actor) {
        var found = table.hold(id);
        return found.isEmpty()
                ? Outcome.GONE
                : done(found.get(), Settlement.LEFT, trace("届かなかったメールを片づける", found.get(), actor));
    }

    private static Outcome nothing(Optional<Undelivered> found) {
        return found.isEmpty() ? Outcome.GONE : Outcome.NOTHING_IN_IT;
    }

    private Outcome done(Undelivered mail, Settlement how, Trace trace) {
        table.settle(mail.id(), how);
        journal.write(trace);
        return Outcome.DONE;
    }

    private Trace trace(String purpose, Undelivered mail, Actor actor) {
        return new Trace(actor.doer(), Act.CHANGE, purpose, person(mail.account()), "mail/" + mail.id());
    }

    /** In the register, where the account is linked. */
    private @Nullable String person(@Nullable UUID account) {
        return Optional.ofNullable(account)
                .flatMap(accounts::actor)
                .map(Actor::person)
                .orElse(null);
    }
}
