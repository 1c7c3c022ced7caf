package org.kaikaku.platform.payment.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.demo.DemoPart;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Charges;
import org.kaikaku.platform.payment.Method;
import org.kaikaku.platform.payment.NewCharge;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.charge.SettleCharge;
import org.kaikaku.platform.payment.fees.Account;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money that the demo city gave back to 佐藤 由美 by transfer, and that came back. Never in a real one. */
@Component
class DemoBounce implements DemoPart {
    private static final String SUBJECT = "demo/bounce";
    private static final String YUMI = "90000031";
    private static final String TREASURER = "6001";
    private static final String SECOND = "6002";
    private static final long AMOUNT = 2400;
    private static final long KEPT = 880;
    private static final Text SWIMMING = new Text("市民プールの回数券", "プールの 券《けん》", "A book of tickets for the city's pool");
    private static final TellAccount.Typed GONE =
            new TellAccount.Typed("0001", "107", "ORDINARY", "7654321", "サトウ ユミ", false);

    private final Charges charges;
    private final SettleCharge settle;
    private final TransferTable table;
    private final TellAccount tellAccount;
    private final SendTransfers send;
    private final BookBounce book;
    private final Accounts accounts;
    private final Clock clock;

    DemoBounce(
            Charges charges,
            SettleCharge settle,
            TransferTable table,
            TellAccount tellAccount,
            SendTransfers send,
            BookBounce book,
            Accounts accounts,
            Clock clock) {
        this.charges = charges;
        this.settle = settle;
        this.table = table;
        this.tellAccount = tellAccount;
        this.send = send;
        this.book = book;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 87;
    }

    @Override
    public String name() {
        return "振込不能 a refund that came back";
    }

    @Override
    public boolean present() {
        return !accounts.has(TREASURER)
                || !accounts.has(SECOND)
                || !charges.of(SUBJECT).isEmpty();
    }

    @Override
    @Transactional
    public void fill(BiConsumer<Integer, Integer> progress) {
        var treasurer = called(TREASURER);
        var second = called(SECOND);
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var paid = charges.ask(owed(today), Doer.SYSTEM);
        settle.settle(paid.id(), Method.SLIP, AMOUNT, "demo/bounce/paid", Account.BANK, Doer.SYSTEM);
        charges.refund(paid.id(), AMOUNT, "使わなかった回数券", Doer.SYSTEM);
        var refund = table.owed().stream()
                .filter(owed -> owed.charge().equals(paid.id()))
                .findFirst()
                .orElseThrow();
        // Where the city's own files or its banks allow no transfer, the refund simply waits.
        if (tellAccount.tell(refund.id(), GONE, treasurer).isEmpty()
                && send.make(today, treasurer).isEmpty()) {
            var file = table.files().getFirst().id();
            send.agree(file, second);
            send.take(file, treasurer).ifPresent(content -> send.answered(file, content, treasurer));
            book.book(new Bounce(refund.id(), today, Bounce.Why.CLOSED, "3年前に解約", AMOUNT - KEPT), second.doer());
        }
        progress.accept(1, 1);
    }

    private Actor called(String login) {
        return accounts.staffCalled(List.of(login)).getFirst().actor();
    }

    private static NewCharge owed(LocalDate today) {
        return new NewCharge(
                SUBJECT,
                "pool.tickets",
                "rents",
                SWIMMING,
                AMOUNT,
                today,
                FiscalYear.of(today),
                "shimin",
                new Payer("佐藤 由美", YUMI, null));
    }
}
