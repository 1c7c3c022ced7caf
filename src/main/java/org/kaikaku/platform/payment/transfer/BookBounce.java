package org.kaikaku.platform.payment.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.consent.CannotBeDone;
import org.kaikaku.platform.consent.ConsentGiven;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.fees.PaymentFiles;
import org.kaikaku.platform.payment.ledger.Ledger;
import org.kaikaku.platform.payment.ledger.Posting;
import org.kaikaku.platform.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bank sends a transfer back days after it has confirmed it. No machine hears of that: one treasurer says so from the bank's paper, another agrees,
 * and only then it is owed again. Whoever it belongs to is owed all of it; what the bank keeps is the city's cost.
 */
@Service
class BookBounce {
    private final BounceTable table;
    private final Consents consents;
    private final PaymentFiles files;
    private final Ledger ledger;
    private final TellBounced tell;
    private final Texts texts;
    private final Journal journal;
    private final Clock clock;

    BookBounce(
            BounceTable table,
            Consents consents,
            PaymentFiles files,
            Ledger ledger,
            TellBounced tell,
            Texts texts,
            Journal journal,
            Clock clock) {
        this.table = table;
        this.consents = consents;
        this.files = files;
        this.ledger = ledger;
        this.tell = tell;
        this.texts = texts;
        this.journal = journal;
        this.clock = clock;
    }

    boolean waits(SentTransfer sent) {
        return consents.waiting(SecondOnBounce.ACT, sent.object()).isPresent();
    }

    /** Empty where a second person is asked now. */
    @Transactional
    Optional<Bounce.Problem> ask(UUID refund, SentTransfer.Typed typed, Actor actor) {
        var sent = table.lock(refund).orElse(null);
        if (sent == null) {
            return Optional.of(Bounce.Problem.MOVED_ON);
        }
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        boolean feeAccount = files.rules().account(Account.TRANSFER_FEES).isPresent();
        return switch (sent.said(typed, today, feeAccount)) {
            case Bounce.Said.Wrong(Bounce.Problem what) -> Optional.of(what);
            case Bounce.Said.Right(Bounce bounce) -> ask(sent, bounce, actor);
        };
    }

    private Optional<Bounce.Problem> ask(SentTransfer sent, Bounce bounce, Actor actor) {
        if (!(consents.ask(
                        SecondOnBounce.request(
                                sent, bounce, texts.get(bounce.why().key()).ja()),
                        actor)
                instanceof Consents.Asking.Asked)) {
            return Optional.of(Bounce.Problem.WAITS);
        }
        journal.write(trace(sent, Act.CREATE, actor.doer()));
        return Optional.empty();
    }

    @EventListener
    void given(ConsentGiven given) {
        if (given.act().equals(SecondOnBounce.ACT) && !book(SecondOnBounce.read(given.payload()), given.agreer())) {
            throw new CannotBeDone(SecondOnBounce.GONE);
        }
    }

    /** False where it has come back before. */
    @Transactional
    boolean book(Bounce bounce, Doer by) {
        var sent =
                table.lock(bounce.refund()).filter(one -> one.bounce() == null).orElse(null);
        if (sent == null) {
            return false;
        }
        table.add(bounce, UUID.randomUUID(), clock.instant());
        ledger.counter("refund/" + sent.id() + "/transferred", "還付の振込の戻り", bounce.day(), by);
        ledger.post(
                new Posting(
                        "refund/" + sent.id() + "/bounce-fee",
                        Posting.Kind.REFUND,
                        Account.TRANSFER_FEES,
                        Account.BANK,
                        sent.amount() - bounce.came(),
                        sent.year(),
                        "戻った振込の手数料",
                        sent.charge()),
                bounce.day(),
                by);
        tell.bounced(sent, bounce);
        journal.write(trace(sent, Act.CHANGE, by));
        return true;
    }

    private static Trace trace(SentTransfer sent, Act act, Doer by) {
        return new Trace(by, act, "戻ってきた振込を記録する", sent.payer().person(), sent.object());
    }
}
