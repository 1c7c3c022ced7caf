package org.kaikaku.platform.payment;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.charge.SettleCharge;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A charge that somebody late is to pay in parts. */
abstract class PaidInParts extends TreasurersHouse {
    @Autowired
    SettleCharge settle;

    String second = "";
    String mail = "";
    UUID account = new UUID(0, 0);

    @Autowired
    PayDays days;

    @BeforeEach
    void begin() {
        second = treasurer();
        mail = resident("分納 太郎");
        account = account(mail);
    }

    /** On the open days that come next, and then as if the days asked for were open: what a test counts does not hang on the day on which it runs. */
    int propose(Charged charge, String reason, String... rows) throws Exception {
        var open = rows.clone();
        for (int i = 0; i < rows.length; i += 2) {
            open[i] = days.last(LocalDate.parse(rows[i])).toString();
        }
        int status = opens(request(charge, reason, open), treasurer).getStatus();
        for (int i = 0; i < rows.length; i += 2) {
            isDue(charge, i / 2 + 1, LocalDate.parse(rows[i]));
        }
        return status;
    }

    private void isDue(Charged charge, int place, LocalDate due) {
        jdbc.sql("""
                        with moved as (update payment_instalment set due = :due where place = :place
                                          and plan in (select id from payment_plan where charge = :charge) returning charge)
                        update payment_charge set due = :due where id in (select charge from moved)
                        """)
                .param("due", due)
                .param("place", place)
                .param("charge", charge.id())
                .update();
    }

    static MockHttpServletRequestBuilder request(Charged charge, String reason, String... rows) {
        var request = post(path(charge)).param("reason", reason);
        for (int i = 0; i < rows.length; i += 2) {
            request.param("due", rows[i]).param("amount", rows[i + 1]);
        }
        return request;
    }

    static String path(Charged charge) {
        return "/staff/arrears/" + charge.id() + "/plan";
    }

    String page(Charged charge) throws Exception {
        return text(get(path(charge)));
    }

    int plans(Charged charge) {
        return jdbc.sql("select count(*) from payment_plan where charge = ?")
                .param(charge.id())
                .query(Integer.class)
                .single();
    }

    List<UUID> steps(Charged charge) {
        return jdbc.sql("""
                        select step.charge from payment_instalment step join payment_plan plan on plan.id = step.plan
                         where plan.charge = ? and step.charge is not null order by step.place
                        """)
                .param(charge.id())
                .query((row, _) -> row.getObject("charge", UUID.class))
                .list();
    }

    static String cause(UUID charge) {
        return "test/" + charge;
    }

    boolean settleCash(UUID charge, long amount) {
        var cause = cause(charge) + (times(charge) == 0 ? "" : "/" + times(charge));
        return together.execute(_ -> settle.settle(charge, Method.CASH, amount, cause, "cash", Doer.SYSTEM))
                == SettleCharge.Settled.PAID;
    }

    int times(UUID charge) {
        return jdbc.sql("select count(*) from payment_transfer where cause like ? and kind = 'PAYMENT'")
                .param(cause(charge) + "%")
                .query(Integer.class)
                .single();
    }

    /** What is left on each account of the lines of a charge and its steps together. */
    String allBooks(Charged charge) {
        return jdbc.sql("""
                        select string_agg(account || ' ' || yen, ', ' order by account) from (
                            select account, sum(case when debit = account then amount when credit = account then -amount else 0 end) as yen
                              from (values ('cash'), ('instalments'), ('receivable'), ('rents')) as asked (account)
                              cross join (select * from payment_transfer where charge = :charge or charge = any(:steps)) as line
                             group by account) as sums
                        """)
                .param("charge", charge.id())
                .param("steps", steps(charge).toArray(UUID[]::new))
                .query(String.class)
                .single();
    }

    String text(MockHttpServletRequestBuilder request) throws Exception {
        return text(opens(request, treasurer));
    }

    String day(int from) {
        return today().plusDays(from).toString();
    }

    Charged charge(long amount) {
        var asked = new NewCharge(
                "test/" + UUID.randomUUID(),
                "test.plans",
                "rents",
                Text.same("学童クラブの利用料"),
                amount,
                today().minusDays(25),
                FiscalYear.of(today()),
                "shimin",
                new Payer("分納 太郎", null, account));
        return together.execute(_ -> charges.ask(asked, Doer.SYSTEM));
    }
}
