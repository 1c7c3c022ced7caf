package org.kaikaku.platform.payment.till;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.payment.Charges;
import org.kaikaku.platform.payment.Method;
import org.kaikaku.platform.payment.NewCharge;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.kaikaku.platform.payment.charge.SettleCharge;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.fees.Fee;
import org.kaikaku.platform.payment.fees.PaymentFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes cash over the counter: for fees of the catalogue, or for a charge that some room asked for. Either all of it is paid or nothing. */
@Service
class TakeCash {
    private static final int MOST = 999;

    private final TillTable tills;
    private final ReceiptTable receipts;
    private final Charges charges;
    private final ChargeTable table;
    private final SettleCharge settle;
    private final PaymentFiles files;
    private final Journal journal;
    private final Clock clock;

    TakeCash(
            TillTable tills,
            ReceiptTable receipts,
            Charges charges,
            ChargeTable table,
            SettleCharge settle,
            PaymentFiles files,
            Journal journal,
            Clock clock) {
        this.tills = tills;
        this.receipts = receipts;
        this.charges = charges;
        this.table = table;
        this.settle = settle;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param quantities how many of which fee, by key; none where nothing of it is sold */
    @Transactional
    Taking sell(UUID till, Map<String, Integer> quantities, long tendered, Actor actor) {
        if (!(tills.lock(till).orElse(null) instanceof Till.Open open)) {
            return new Taking.Refused(Taking.Why.NO_TILL, 0);
        }
        var sold = files.soldAt(open.core().division()).stream()
                .filter(fee -> quantity(quantities, fee) > 0)
                .toList();
        long total = sold.stream()
                .mapToLong(fee -> fee.amount() * quantity(quantities, fee))
                .sum();
        if (sold.isEmpty() || tendered < total) {
            return new Taking.Refused(sold.isEmpty() ? Taking.Why.NOTHING : Taking.Why.TOO_LITTLE, total);
        }
        var lines = new ArrayList<Receipt.Line>();
        for (var fee : sold) {
            int quantity = quantity(quantities, fee);
            var charge = charges.ask(charge(open, fee, quantity), actor.doer());
            lines.add(new Receipt.Line(
                    charge.id(),
                    fee.name(),
                    quantity,
                    charge.amount(),
                    fee.tax(),
                    files.rules().percent(fee.tax()),
                    false));
        }
        return new Taking.Taken(take(open, lines, total, tendered, actor));
    }

    private static int quantity(Map<String, Integer> quantities, Fee fee) {
        return Math.clamp(quantities.getOrDefault(fee.key(), 0), 0, MOST);
    }

    private NewCharge charge(Till.Open till, Fee fee, int quantity) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        return new NewCharge(
                "till/" + till.core().id(),
                "fee." + fee.key(),
                fee.account(),
                fee.name(),
                fee.amount() * quantity,
                today,
                FiscalYear.of(today),
                till.core().division(),
                Payer.UNNAMED);
    }

    /** What another room asked for. Its tax, if any, is that room's matter: the receipt says what was paid for. */
    @Transactional
    Taking take(UUID till, UUID charge, long tendered, Actor actor) {
        if (!(tills.lock(till).orElse(null) instanceof Till.Open open)) {
            return new Taking.Refused(Taking.Why.NO_TILL, 0);
        }
        if (!(table.lock(charge).orElse(null) instanceof Charge.Open owed)) {
            return new Taking.Refused(Taking.Why.NOT_OWED, 0);
        }
        var core = owed.core();
        if (tendered < core.amount()) {
            return new Taking.Refused(Taking.Why.TOO_LITTLE, core.amount());
        }
        var line = new Receipt.Line(charge, core.words(), 1, core.amount(), Fee.Tax.NONE, 0, false);
        return new Taking.Taken(take(open, List.of(line), core.amount(), tendered, actor));
    }

    private long take(Till.Open till, List<Receipt.Line> lines, long total, long tendered, Actor actor) {
        long number = receipts.add(till.core().id(), total, tendered, actor.name(), clock.instant());
        for (int place = 0; place < lines.size(); place++) {
            var line = lines.get(place);
            settle.settle(line.charge(), Method.CASH, line.amount(), cause(number, place), Account.CASH, actor.doer());
            receipts.addLine(number, place, line);
        }
        journal.write(
                new Trace(actor.doer(), Act.ISSUE, "窓口でお金を受け取り、領収書を出す", null, "receipt/" + Receipt.shown(number)));
        return number;
    }

    static String cause(long receipt, int place) {
        return "receipt/" + receipt + "/" + place;
    }
}
