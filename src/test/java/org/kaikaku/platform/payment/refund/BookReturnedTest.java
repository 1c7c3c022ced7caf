package org.kaikaku.platform.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.FiscalYear;
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
