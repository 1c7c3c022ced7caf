package org.kaikaku.platform.payment.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.masters.Banks;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.fees.CityAccount;
import org.kaikaku.platform.payment.fees.PaymentFiles;
import org.kaikaku.platform.payment.ledger.Ledger;
import org.kaikaku.platform.payment.ledger.Posting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One makes a file of what goes back, another agrees to it, the bank does it and its answer is held against the file. */
@Service
class SendTransfers {
    private final TransferTable table;
    private final PaymentFiles files;
    private final Banks banks;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Journal journal;
    private final Clock clock;

    SendTransfers(
            TransferTable table,
            PaymentFiles files,
            Banks banks,
            Accounts accounts,
            Ledger ledger,
            Journal journal,
            Clock clock) {
        this.table = table;
        this.files = files;
        this.banks = banks;
        this.accounts = accounts;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    enum Refusal {
        /** Nothing is owed of which somebody knows the account. */
        NOTHING,
        /** The city's own account is not in its files, or its bank or branch is none of today's. */
        NO_CITY_ACCOUNT,
        MOVED_ON,
        SAME_PERSON,
        FORMAT,
        OTHER_BANK,
        SUM_WRONG,
        /** A record of the bank's is not what the file says. */
        DIFFERS
    }

    /** Empty where it is made now. */
    @Transactional
    Optional<Refusal> make(LocalDate day, Actor actor) {
        if (head(day).isEmpty()) {
            return Optional.of(Refusal.NO_CITY_ACCOUNT);
        }
        var id = UUID.randomUUID();
        table.add(id, day, actor.account(), actor.name(), clock.instant());
        if (table.fill(id) == 0) {
            table.discard(id);
            return Optional.of(Refusal.NOTHING);
        }
        write(id, Act.CREATE, "お返しするお金の振込データを作る", actor);
        return Optional.empty();
    }

    @Transactional
    Optional<Refusal> discard(UUID id, Actor actor) {
        var file = table.lockFile(id).orElse(null);
        if (file == null || !file.state().equals("MADE")) {
            return Optional.of(Refusal.MOVED_ON);
        }
        write(id, Act.CHANGE, "お返しするお金の振込データをやめる", actor);
        table.discard(id);
        return Optional.empty();
    }

    /** The second person. Empty where they have agreed now. */
    @Transactional
    Optional<Refusal> agree(UUID id, Actor actor) {
        var file = table.lockFile(id).orElse(null);
        if (file == null || !file.state().equals("MADE")) {
            return Optional.of(Refusal.MOVED_ON);
        }
        if (accounts.samePerson(file.maker(), actor.account())) {
            return Optional.of(Refusal.SAME_PERSON);
        }
        table.agreed(id, actor.account(), actor.name(), clock.instant());
        write(id, Act.DECIDE, "お返しするお金の振込を二人で決める", actor);
        return Optional.empty();
    }

    /** The file for the bank; empty before a second person has agreed, and once the bank has done it. */
    @Transactional
    Optional<byte[]> take(UUID id, Actor actor) {
        return table.file(id)
                .filter(file -> file.state().equals("AGREED"))
                .flatMap(file -> head(file.day()).map(head -> {
                    write(id, Act.EXPORT, "お返しするお金の振込データを取り出す", actor);
                    return ZenginFile.write(head, payees(id));
                }));
    }

    /** What the bank says it has done. Only where each record is as we wrote it, the money is gone from the books. */
    @Transactional
    Optional<Refusal> answered(UUID id, byte[] content, Actor actor) {
        var file = table.lockFile(id).orElse(null);
        var from = files.rules().transfers();
        if (file == null || from == null || !file.state().equals("AGREED")) {
            return Optional.of(Refusal.MOVED_ON);
        }
        return switch (BankAnswer.read(content, from.bank(), from.consignor())) {
            case BankAnswer.Refused(BankAnswer.Why why) -> Optional.of(Refusal.valueOf(why.name()));
            case BankAnswer.Read read -> {
                if (!read.records().equals(ours(id)) || !read.day().equals(day(file.day()))) {
                    yield Optional.of(Refusal.DIFFERS);
                }
                done(id, actor);
                yield Optional.empty();
            }
        };
    }

    private void done(UUID id, Actor actor) {
        table.in(id)
                .forEach(owed -> ledger.post(
                        new Posting(
                                "refund/" + owed.id() + "/transferred",
                                Posting.Kind.REFUND,
                                Account.REFUNDS,
                                Account.BANK,
                                owed.amount(),
                                owed.year(),
                                "還付の振込",
                                owed.charge()),
                        actor.doer()));
        table.done(id, clock.instant());
        write(id, Act.CHANGE, "お返しするお金の振込結果を確かめる", actor);
    }

    private List<String> ours(UUID id) {
        return payees(id).stream()
                .map(payee -> ZenginFile.data(payee).substring(0, BankAnswer.SAID_BY_US))
                .toList();
    }

    private static String day(LocalDate day) {
        return "%02d%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    private List<Payee> payees(UUID id) {
        return table.in(id).stream()
                .map(TransferTable.Owed::payee)
                .filter(Objects::nonNull)
                .toList();
    }

    private Optional<ZenginFile.Head> head(LocalDate day) {
        return Optional.ofNullable(files.rules().transfers()).flatMap(from -> head(from, day));
    }

    private Optional<ZenginFile.Head> head(CityAccount from, LocalDate day) {
        return banks.bank(from.bank())
                .flatMap(bank -> banks.branches(bank, from.branch()).all().stream()
                        .filter(branch -> branch.code().equals(from.branch()))
                        .findFirst()
                        .flatMap(branch -> ZenginKana.of(from.name())
                                .map(name -> new ZenginFile.Head(
                                        from,
                                        name,
                                        ZenginKana.of(bank.kana()).orElse(""),
                                        ZenginKana.of(branch.kana()).orElse(""),
                                        day))));
    }

    /** One line for each person in it, who reads of it in their own record. */
    private void write(UUID file, Act act, String purpose, Actor actor) {
        journal.write(table.in(file).stream()
                .map(owed -> new Trace(actor.doer(), act, purpose, owed.person(), "refund/" + owed.number()))
                .toList());
    }
}
