package org.kaikaku.platform.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.HousePages;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of money have in common: somebody who keeps the books, charges of the test's own, and what the books say of them. */
public abstract class TreasurersHouse extends HousePages {
    @Autowired
    protected Charges charges;

    @Autowired
    protected HeardOfPayments heard;

    @Autowired
    protected TransactionTemplate together;

    protected String treasurer = "";

    @BeforeEach
    protected void open() {
        treasurer = treasurer();
    }

    /** Another one each time. */
    protected String treasurer() {
        return staff("会計 花", "zeimu", new Assignment(Role.TREASURER, "*"));
    }

    protected Charged charge(long amount, LocalDate due, Payer payer) {
        var asked = new NewCharge(
                "test/" + UUID.randomUUID(),
                "test.hall",
                "rents",
                new Text("会議室の使用料", "会議室《かいぎしつ》の お金《かね》", "Hire of a meeting room"),
                amount,
                due,
                FiscalYear.of(due),
                "shimin",
                payer);
        return together.execute(_ -> charges.ask(asked, Doer.SYSTEM));
    }

    protected String page(String path) throws Exception {
        return page(path, treasurer);
    }

    protected String page(String path, String login) throws Exception {
        return reads(path, login);
    }

    /** The table's row of a charge; empty where it has none. */
    protected static String row(String page, Charged charge) {
        int at = page.indexOf(">" + charge.number() + "<");
        return at < 0 ? "" : page.substring(at, page.indexOf("</tr>", at));
    }

    /** What is left on each account of a charge's lines: {@code provider 1500, rents -1500}. */
    protected String books(Charged charge) {
        return jdbc.sql("""
                        select string_agg(account || ' ' || yen, ', ' order by account) from (
                            select account, sum(yen) as yen from (
                                select debit as account, amount as yen from payment_transfer where charge = :charge
                                union all select credit, -amount from payment_transfer where charge = :charge) as side
                             group by account having sum(yen) <> 0) as left_over
                        """)
                .param("charge", charge.id())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
