package org.kaikaku.e2e;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.SandboxProcess;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Charges;
import org.kaikaku.platform.payment.Method;
import org.kaikaku.platform.payment.NewCharge;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.charge.SettleCharge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** What is owed and paid, for whoever tries doors. */
@Component
class Purse {
    private final Charges charges;
    private final SettleCharge settle;
    private final JdbcClient jdbc;
    private final TransactionTemplate together;
    private final Clock clock;

    Purse(Charges charges, SettleCharge settle, JdbcClient jdbc, TransactionTemplate together, Clock clock) {
        this.charges = charges;
        this.settle = settle;
        this.jdbc = jdbc;
        this.together = together;
        this.clock = clock;
    }

    Map<String, String> fill(MockMvc web, RequestPostProcessor clerk) throws Exception {
        SandboxProcess.running();
        web.perform(post("/staff/till").with(clerk).with(csrf()));
        var receipt = web.perform(post("/staff/till/receipts")
                        .param("n.juminhyo", "1")
                        .param("tendered", "1000")
                        .with(clerk)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var tills = web.perform(get("/staff/tills").with(clerk))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Map.of(
                "receiptOfTill",
                String.valueOf(receipt).replaceAll(".*/", ""),
                "till",
                tills.replaceAll("(?s).*?href=\"/staff/tills/([0-9a-f-]{36})\".*", "$1"),
                "charge",
                charge("アカウントのない人", null).id().toString(),
                "refund",
                refund().toString());
    }

    /** Of what was paid in cash, so that it is transferred. */
    UUID refund() {
        var charge = charge("返金を待つ人", null);
        together.executeWithoutResult(_ -> {
            settle.settle(charge.id(), Method.CASH, charge.amount(), "test/" + charge.id(), "cash", Doer.SYSTEM);
            charges.refund(charge.id(), charge.amount(), "使えなかった", Doer.SYSTEM);
        });
        return jdbc.sql("select id from payment_refund where charge = ?")
                .param(charge.id())
                .query(UUID.class)
                .single();
    }

    /** Its day was some weeks ago. */
    void late(Charged charge) {
        jdbc.sql("update payment_charge set due = due - 40 where id = ?")
                .param(charge.id())
                .update();
    }

    /** The file of a bank at which somebody paid all of a charge. */
    byte[] paidAtBank(Charged charge) {
        var number = charge.number().replaceAll("[^0-9]", "");
        return "1,0001,0000992011,20261130\n2,%s,%s,1500,20261127\n8,1,1500\n"
                .formatted(UUID.randomUUID(), number)
                .getBytes(StandardCharsets.UTF_8);
    }

    Charged charge(String payer, @Nullable UUID account) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        return together.execute(_ -> charges.ask(
                new NewCharge(
                        "test/" + UUID.randomUUID(),
                        "test.hall",
                        "rents",
                        new Text("会議室の使用料", "会議室《かいぎしつ》の お金《かね》", "Hire of a meeting room"),
                        1500,
                        today.plusDays(14),
                        FiscalYear.of(today),
                        "shimin",
                        new Payer(payer, null, account)),
                Doer.SYSTEM));
    }
}
