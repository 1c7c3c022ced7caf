package org.kaikaku.platform.payment.settlement;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.ledger.Ledger;
import org.kaikaku.platform.payment.ledger.Posting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the provider says it has handed over, and writes into the books what agrees with what we know. */
@Service
class TakeSettlement {
    private final SettlementTable table;
    private final Ledger ledger;
    private final Journal journal;
    private final Clock clock;

    TakeSettlement(SettlementTable table, Ledger ledger, Journal journal, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    sealed interface Took {
        record Taken() implements Took {}

        /** This very file was taken before. */
        record Again() implements Took {}

        /** @param numbers of lines that say something else than in a file before; nothing of the file was taken */
        record Differs(List<Long> numbers) implements Took {}
    }

    @Transactional
    Took take(String name, byte[] content, List<HandedOver> lines, Actor actor) {
        table.lock();
        var hash = hash(content);
        if (table.taken(hash)) {
            return new Took.Again();
        }
        var differs = differs(lines);
        if (!differs.isEmpty()) {
            return new Took.Differs(differs);
        }
        var id = UUID.randomUUID();
        table.add(id, name, hash, actor.name(), clock.instant(), lines.size());
        table.repeated(
                id, (int) lines.stream().filter(line -> !table.add(id, line)).count());
        journal.write(new Trace(actor.doer(), Act.CREATE, "決済事業者の入金明細を取り込む", null, "settlement/" + id));
        bookWhatAgrees(actor.doer());
        return new Took.Taken();
    }

    private List<Long> differs(List<HandedOver> lines) {
        var known = table.known(lines.stream().map(HandedOver::number).toList()).stream()
                .collect(Collectors.toMap(HandedOver::number, Function.identity()));
        return lines.stream()
                .filter(line -> !line.saysAs(known.getOrDefault(line.number(), line)))
                .map(HandedOver::number)
                .toList();
    }

    /** Also of files before: what did not agree then may do so now. */
    @Transactional
    void book(Actor actor) {
        table.lock();
        bookWhatAgrees(actor.doer());
    }

    private void bookWhatAgrees(Doer by) {
        var year = FiscalYear.of(LocalDate.ofInstant(clock.instant(), City.ZONE));
        table.toBook().forEach(line -> {
            boolean taken = line.kind() == HandedOver.Kind.CAPTURE;
            var to = taken ? Account.BANK : Account.PROVIDER;
            var from = taken ? Account.PROVIDER : Account.BANK;
            // The fee for giving back is paid to the provider beside what went back; that of taking it keeps.
            long net = taken ? line.amount() - line.fee() : line.amount();
            post(line, "net", to, from, net, "決済事業者の入金", year, by);
            post(line, "fee", Account.PROVIDER_FEES, from, line.fee(), "決済手数料", year, by);
            table.booked(line.number(), clock.instant());
        });
    }

    private void post(
            HandedOver line,
            String part,
            String debit,
            String credit,
            long amount,
            String words,
            FiscalYear year,
            Doer by) {
        var cause = "settlement/" + line.number() + "/" + part;
        ledger.post(new Posting(cause, Posting.Kind.SETTLEMENT, debit, credit, amount, year, words, null), by);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
