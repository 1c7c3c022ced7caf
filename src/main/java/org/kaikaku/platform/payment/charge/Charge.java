package org.kaikaku.platform.payment.charge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Method;
import org.kaikaku.platform.payment.Payer;

/** What is owed, by state. */
public sealed interface Charge {
    Core core();

    /**
     * @param amount yen that are asked for now
     * @param before yen beside these, which came by the steps of a plan that has ended
     */
    record Core(
            UUID id,
            long number,
            String subject,
            String fee,
            String account,
            Text words,
            long amount,
            long before,
            LocalDate due,
            FiscalYear year,
            String division,
            Payer payer,
            int version) {
        /** Owed anew: less, where some of it has gone back, and by another day. */
        Core again(long yen, LocalDate day) {
            return new Core(id, number, subject, fee, account, words, yen, before, day, year, division, payer, version);
        }

        /** So much of it has come. */
        private Core less(long yen) {
            return new Core(
                    id,
                    number,
                    subject,
                    fee,
                    account,
                    words,
                    amount - yen,
                    before + yen,
                    due,
                    year,
                    division,
                    payer,
                    version);
        }

        public String shown() {
            return Numbers.shown("C", number);
        }

        public String page() {
            return "/payments/" + id;
        }
    }

    record Open(Core core) implements Charge {
        Paid pay(Method method, Instant at) {
            return new Paid(core, method, at, 0);
        }

        Cancelled cancel(String reason) {
            return new Cancelled(core, reason);
        }

        InPlan inPlan() {
            return new InPlan(core);
        }
    }

    /** Paid in parts (分納): owed, and paid by nothing but the steps of its plan. */
    record InPlan(Core core) implements Charge {
        Paid pay(Instant at) {
            return new Paid(core, Method.INSTALMENTS, at, 0);
        }

        /** The plan has ended; what came by it counts. */
        Open less(long paid) {
            return new Open(core.less(paid));
        }

        Cancelled cancel(String reason) {
            return new Cancelled(core, reason);
        }
    }

    /** @param refunded yen that went back or will */
    record Paid(Core core, Method method, Instant at, long refunded) implements Charge {
        /** What could still go back. */
        public long left() {
            return core.amount() + core.before() - refunded;
        }

        /** … of what came last, which is what can be taken back. */
        long leftOfLast() {
            return Math.max(0, core.amount() - refunded);
        }

        Paid refund(long yen) {
            return new Paid(core, method, at, refunded + yen);
        }

        /** Taken back at the counter before the till was closed: nothing was paid. */
        Open unpay() {
            return new Open(core);
        }

        /** Whoever paid had it taken back: what is left of it is owed again. */
        Open chargeBack(LocalDate due) {
            return new Open(core.again(leftOfLast(), due));
        }
    }

    record Cancelled(Core core, String reason) implements Charge {}

    default Charged told() {
        var paid = this instanceof Paid it ? it : null;
        return new Charged(
                core().id(),
                core().shown(),
                core().subject(),
                core().amount(),
                core().before(),
                switch (this) {
                    case Open _, InPlan _ -> Charged.State.OPEN;
                    case Paid _ -> Charged.State.PAID;
                    case Cancelled _ -> Charged.State.CANCELLED;
                },
                paid == null ? null : paid.method(),
                paid == null ? null : paid.at(),
                paid == null ? 0 : paid.refunded(),
                this instanceof InPlan ? null : core().due(),
                core().page());
    }
}
