package org.kaikaku.platform.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.TreasurersHouse;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.ledger.Ledger;
import org.kaikaku.platform.payment.ledger.Posting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Too much went back, and whoever got it returns it. */
class BookReturnedTest extends TreasurersHouse {
    @Autowired
    Ledger ledger;

    private String clerk = "";
    private String colleague = "";

    @BeforeEach
    void counter() {
        clerk = clerk("shimin");
        colleague = clerk("shimin");
    }

    private String clerk(String division) {
        var login = UUID.randomUUID().toString();
        accounts.open(true, login, "窓口 花", PASSWORD, division, List.of(new Assignment(Role.RECEPTION, division)));
        return login;
    }

    @Test
    void what_is_returned_in_parts_stands_in_the_books_once_a_second_treasurer_agrees() throws Exception {
        var charge = tooMuchBack(1500);
        assertThat(row(page("/staff/suspense"), charge)).contains("-1,500円", "余分に返っています", "value=\"1500\"");

        assertThat(returned(charge, "１，０００円", "11月20日 3行目").getStatus()).isEqualTo(302);
        assertThat(books(charge)).as("nobody has agreed").isEqualTo("provider -1500, suspense 1500");
        assertThat(row(page("/staff/suspense"), charge))
                .contains("二人目の確認に回しています")
                .doesNotContain("name=\"amount\"");
        var again = returned(charge, "500", "もう一度");
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again)).contains("待つ記録がもうあります");
        agrees(charge, treasurer);
        assertThat(books(charge)).as("nobody agrees to their own").isEqualTo("provider -1500, suspense 1500");
        agrees(charge, treasurer());
        assertThat(books(charge)).isEqualTo("bank 1000, provider -1500, suspense 500");
        assertThat(row(page("/staff/suspense"), charge)).contains("-500円", "value=\"500\"");

        assertThat(returned(charge, "500", "11月21日 1行目").getStatus()).isEqualTo(302);
        agrees(charge, treasurer());
        assertThat(books(charge)).isEqualTo("bank 1500, provider -1500");
        assertThat(row(page("/staff/suspense"), charge)).isEmpty();
        assertThat(returned(charge, "1", "まだある").getStatus()).isEqualTo(422);
    }

    @Test
    void no_more_than_went_back_is_booked_and_what_is_wrong_is_told_at_its_field() throws Exception {
        var charge = tooMuchBack(700);
        for (var typed : new String[] {"701", "0", "-5", "たくさん", ""}) {
            var wrong = returned(charge, typed, "11月20日");
            assertThat(wrong.getStatus()).as(typed).isEqualTo(422);
            assertThat(text(wrong)).contains("id=\"amount-" + charge.number() + "-error\"", "11月20日");
        }
        assertThat(text(returned(charge, "700", "  ")))
                .contains("id=\"reason-" + charge.number() + "-error\"", "value=\"700\"");

        // The provider takes its own mistake back while the second person is waited for.
        assertThat(returned(charge, "700", "11月20日").getStatus()).isEqualTo(302);
        writes(charge, Account.PROVIDER, Account.SUSPENSE, 200);
        var late = agrees(charge, treasurer());
        assertThat(text(late)).contains("この額より少なくなりました");
        assertThat(books(charge)).isEqualTo("provider -500, suspense 500");
    }

    @Test
    void what_is_brought_back_in_cash_has_a_receipt_and_a_second_person_sees_it_as_the_till_is_closed()
            throws Exception {
        var charge = tooMuchBack(1500);
        var at = "/staff/till/returns/" + charge.id();
        assertThat(page("/staff/till/returns?q=" + charge.number(), clerk)).contains(charge.number(), "1,500円");
        assertThat(page("/staff/till/returns?q=nobody", clerk)).doesNotContain(charge.number());
        assertThat(opens(get(at), treasurer).getStatus()).as("who has no till").isEqualTo(403);
        assertThat(opens(get(at), clerk("zeimu")).getStatus())
                .as("another division's")
                .isEqualTo(404);
        assertThat(page("/staff/till/returns", clerk("zeimu"))).doesNotContain(charge.number());
        assertThat(page(at, clerk)).contains("value=\"1500\"", "二人目が領収書の控えと照らします");
        assertThat(brings(charge, "1000", "1000").getRedirectedUrl())
                .as("no till is open")
                .isEqualTo("/staff/till");
        opens(post("/staff/till").param("fund", "1000"), clerk);

        assertThat(text(brings(charge, "1501", "2000"))).contains("id=\"amount-error\"", "value=\"2000\"");
        assertThat(text(brings(charge, "1000", "999"))).contains("id=\"tendered-error\"", "足りません");
        var receipt = String.valueOf(brings(charge, "１，０００円", "2000").getRedirectedUrl());
        assertThat(page(receipt, clerk)).contains("過払いの戻入 会議室の使用料", "1,000円", "お釣り 1,000円");
        assertThat(books(charge)).isEqualTo("cash 1000, provider -1500, suspense 500");
        assertThat(row(page("/staff/suspense"), charge)).contains("-500円");

        // Taken by mistake: it goes back over the counter, and is still to be returned.
        assertThat(opens(post(receipt + "/return").param("reason", "ほかの人の分"), clerk)
                        .getStatus())
                .isEqualTo(302);
        assertThat(books(charge)).isEqualTo("provider -1500, suspense 1500");

        // What is said to have come to the bank is not taken once more.
        returned(charge, "1500", "11月20日 3行目");
        assertThat(text(brings(charge, "1500", "1500"))).contains("市の口座に入ったという記録");
        assertThat(books(charge)).isEqualTo("provider -1500, suspense 1500");
        jdbc.sql("update consent_request set until = current_date - 1 where object = ?")
                .param("charge/" + charge.number())
                .update();
        run("consent.expire");

        assertThat(brings(charge, "1500", "1500").getRedirectedUrl()).startsWith("/staff/till/receipts/");
        assertThat(brings(charge, "1", "1").getStatus()).as("nothing is left").isEqualTo(404);
        closes();
        assertThat(books(charge)).isEqualTo("cash 1500, provider -1500");
    }

    private void closes() throws Exception {
        var counted = opens(post("/staff/till/count").param("n.1000", "2").param("n.500", "1"), clerk);
        var till = String.valueOf(counted.getRedirectedUrl());
        assertThat(page(till, colleague)).contains("返してもらったお金(戻入)の領収書が1枚", "過払いの戻入 会議室の使用料", "1,500円");
        assertThat(text(opens(post(till + "/closing"), clerk))).contains("受け取った本人は締められません");
        opens(post(till + "/closing"), colleague);
        assertThat(page(till, colleague)).contains("締めました");
    }

    private MockHttpServletResponse brings(Charged charge, String amount, String tendered) throws Exception {
        return opens(
                post("/staff/till/returns/" + charge.id() + "/receipt")
                        .param("amount", amount)
                        .param("tendered", tendered),
                clerk);
    }

    @Test
    void what_waits_the_other_way_is_not_returned() throws Exception {
        var charge = charge(1000, today(), Payer.UNNAMED);
        together.executeWithoutResult(_ -> charges.cancel(charge.id(), "使わない", Doer.SYSTEM));
        writes(charge, Account.BANK, Account.SUSPENSE, 300);
        assertThat(row(page("/staff/suspense"), charge)).contains("300円を返す").doesNotContain("name=\"amount\"");
        assertThat(returned(charge, "300", "11月20日").getStatus()).isEqualTo(422);
        assertThat(returnedTo(UUID.randomUUID(), "300").getStatus()).isEqualTo(422);
        assertThat(books(charge)).isEqualTo("bank 300, suspense -300");
    }

    /** Nothing is owed any more, and the provider gave back what nobody asked for. */
    private Charged tooMuchBack(long yen) {
        var charge = charge(1000, today(), Payer.UNNAMED);
        together.executeWithoutResult(_ -> charges.cancel(charge.id(), "使わない", Doer.SYSTEM));
        writes(charge, Account.SUSPENSE, Account.PROVIDER, yen);
        return charge;
    }

    private void writes(Charged charge, String debit, String credit, long yen) {
        var posting = new Posting(
                "test/" + UUID.randomUUID(),
                Posting.Kind.CHARGEBACK,
                debit,
                credit,
                yen,
                FiscalYear.of(today()),
                "試験",
                charge.id());
        together.executeWithoutResult(_ -> ledger.post(posting, Doer.SYSTEM));
    }

    private MockHttpServletResponse returned(Charged charge, String amount, String reason) throws Exception {
        return opens(
                post("/staff/suspense/" + charge.id() + "/returns")
                        .param("amount", amount)
                        .param("reason", reason),
                treasurer);
    }

    private MockHttpServletResponse returnedTo(UUID charge, String amount) throws Exception {
        return opens(
                post("/staff/suspense/" + charge + "/returns")
                        .param("amount", amount)
                        .param("reason", "11月20日"),
                treasurer);
    }

    private MockHttpServletResponse agrees(Charged charge, String login) throws Exception {
        var consent = jdbc.sql("select id from consent_request where object = ? order by asked_at desc limit 1")
                .param("charge/" + charge.number())
                .query(UUID.class)
                .single();
        return opens(post("/staff/consents/" + consent + "/agreement"), login);
    }
}
