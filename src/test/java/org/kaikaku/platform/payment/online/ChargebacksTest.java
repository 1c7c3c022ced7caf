package org.kaikaku.platform.payment.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.SandboxProcess;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Method;
import org.kaikaku.platform.payment.PayDays;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.TreasurersHouse;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.kaikaku.platform.payment.charge.SettleCharge;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that goes the other way than somebody thought. */
class ChargebacksTest extends TreasurersHouse {
    private static final long AMOUNT = 1500;

    @Autowired
    PayDays days;

    @Autowired
    ChargeTable table;

    @Autowired
    SettleCharge settle;

    @Autowired
    AttemptTable attempts;

    @Autowired
    OnlineTruth truth;

    @Autowired
    OnlineRefunds online;

    @Autowired
    BelieveProvider believe;

    @Autowired
    PaymentProvider provider;

    @Autowired
    OnlineRules rules;

    @BeforeEach
    void begin() {
        SandboxProcess.running();
    }

    @Test
    void what_is_charged_back_is_owed_again_by_a_new_day_told_and_can_be_paid_again() throws Exception {
        var charge = charge(-30);
        run("payment.tell-overdue");
        run("payment.ask-for-arrears");
        var payment = paid(charge);
        SandboxProcess.choose(payment.toString(), "dispute");
        truth.ask(payment);
        truth.ask(payment);

        var again = charges.find(charge.id()).orElseThrow();
        assertThat(again.state()).isEqualTo(Charged.State.OPEN);
        assertThat(again.amount()).isEqualTo(AMOUNT);
        assertThat(table.find(charge.id()).orElseThrow().core().due())
                .as("payments.yaml: charged-back-days, on a day on which the city is open")
                .isEqualTo(days.last(today().plusDays(14)));
        assertThat(heard.of(charge.subject())).last().isEqualTo("taken back 1500 CHARGEBACK");
        assertThat(online.paidBy(charge.id())).isEmpty();
        assertThat(books(charge)).isEqualTo("receivable 1500, rents -1500");
        assertThat(page(charge.page())).contains("お支払いください");

        jdbc.sql("update payment_charge set due = ? where id = ?")
                .params(today().minusDays(21), charge.id())
                .update();
        run("payment.tell-overdue");
        run("payment.ask-for-arrears");
        assertThat(heard.of(charge.subject()))
                .filteredOn(one -> one.startsWith("overdue"))
                .hasSize(2);
        assertThat(jdbc.sql("select count(*) from payment_dunning where charge = ? and step = 'tokusoku'")
                        .param(charge.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        paid(charge);
        assertThat(heard.of(charge.subject())).last().isEqualTo("paid 1500 ONLINE");
        assertThat(books(charge)).isEqualTo("provider 1500, rents -1500");
    }

    @Test
    void whoever_is_asked_once_more_after_a_chargeback_hears_of_it_once_more() throws Exception {
        var mail = UUID.randomUUID() + "@example.jp";
        var account = accounts.open(false, mail, "支払 太郎", PASSWORD, null, List.of());
        var charge = charge(AMOUNT, today().minusDays(30), new Payer("支払 太郎", null, account));
        run("payment.ask-for-arrears");
        var payment = paid(charge);
        SandboxProcess.choose(payment.toString(), "dispute");
        truth.ask(payment);
        jdbc.sql("update payment_charge set due = ? where id = ?")
                .params(today().minusDays(21), charge.id())
                .update();
        run("payment.ask-for-arrears");
        assertThat(page("/my/notices", mail).split(charge.number(), -1)).hasSize(3);
    }

    @Test
    void after_a_part_went_back_the_rest_is_owed_again_and_may_be_cancelled() throws Exception {
        var charge = charge(14);
        var payment = paid(charge);
        refund(charge, 500);
        run("payment.send-refunds");
        SandboxProcess.choose(payment.toString(), "dispute");
        truth.ask(payment);

        assertThat(charges.find(charge.id()).map(Charged::amount)).contains(1000L);
        assertThat(books(charge)).isEqualTo("receivable 1000, rents -1000");
        together.execute(_ -> charges.cancel(charge.id(), "使わない", Doer.SYSTEM));
        assertThat(books(charge)).isEmpty();
    }

    /** What whoever paid had taken back counts as part of what they get back, so that they do not get it twice. */
    @Test
    void what_was_taken_back_in_part_is_not_given_back_a_second_time() throws Exception {
        var charge = charge(14);
        var payment = paid(charge);
        SandboxProcess.choose(payment.toString(), "dispute-half");
        truth.ask(payment);
        assertThat(row(page("/staff/suspense"), charge)).contains("-750円");
        refund(charge, AMOUNT);
        run("payment.send-refunds");
        truth.ask(payment);
        assertThat(books(charge)).isEmpty();
        assertThat(refunds(charge)).isEqualTo("DONE 750, DONE 750");
    }

    /** Heard of before the refund is sent, or only as the provider refuses it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_taken_back_while_a_refund_waits_is_part_of_it_and_only_the_rest_is_sent(boolean told)
            throws Exception {
        var charge = charge(14);
        var payment = paid(charge);
        refund(charge, 1000);
        SandboxProcess.choose(payment.toString(), "dispute-half");
        if (told) {
            truth.ask(payment);
            assertThat(refunds(charge)).isEqualTo("TO_SEND 250, DONE 750");
        }
        run("payment.send-refunds");
        run("payment.send-refunds");
        assertThat(refunds(charge)).isEqualTo("DONE 250, DONE 750");
        assertThat(SandboxProcess.get("/payments/" + payment)).contains("\"refunded\":1000");
        assertThat(books(charge)).isEqualTo("provider 500, rents -500");
        assertThat(row(page("/staff/suspense"), charge)).isEmpty();
    }

    @Test
    void what_is_taken_back_of_a_refund_that_waits_for_its_transfer_is_not_transferred_too() throws Exception {
        var charge = charge(14);
        var payment = paid(charge);
        refund(charge, 1000);
        jdbc.sql("update payment_refund set state = 'TO_TRANSFER', given_up_at = now() where charge = ?")
                .param(charge.id())
                .update();
        SandboxProcess.choose(payment.toString(), "dispute-half");
        truth.ask(payment);
        assertThat(refunds(charge)).isEqualTo("TO_TRANSFER 250, DONE 750");
        assertThat(row(page("/staff/refunds"), charge)).contains("250円").doesNotContain("1,000円");
    }

    /** The answer to the second of two refunds is lost, and a part is taken back besides. */
    @Test
    void of_two_refunds_neither_is_sent_twice_nor_forgotten_whichever_was_given_back_first() throws Exception {
        var charge = charge(14);
        var payment = paid(charge);
        refund(charge, 300);
        refund(charge, 500);
        var second = jdbc.sql("select id from payment_refund where charge = ? and amount = 500")
                .param(charge.id())
                .query(UUID.class)
                .single();
        truth.ask(payment);
        provider.refund(payment, second, 500);
        truth.ask(payment);
        assertThat(refunds(charge)).isEqualTo("TO_SEND 300, DONE 500");
        believe.believe(new Seen(payment, AMOUNT, 600, true));
        assertThat(refunds(charge)).isEqualTo("TO_SEND 200, DONE 500, DONE 100");
        run("payment.send-refunds");
        assertThat(SandboxProcess.get("/payments/" + payment)).contains("\"refunded\":700");
    }

    /**
     * Where the provider names no refunds, the city cannot know which of two went back; one that the provider had done before gives nothing more, and stays
     * until it is transferred.
     */
    @Test
    void a_refund_by_which_nothing_went_back_is_not_over_though_the_provider_says_yes() throws Exception {
        var charge = charge(14);
        var payment = paid(charge);
        refund(charge, 500);
        refund(charge, 500);
        var second = jdbc.sql("select id from payment_refund where charge = ? order by number desc limit 1")
                .param(charge.id())
                .query(UUID.class)
                .single();
        provider.refund(payment, second, 500);
        believe.believe(new Seen(payment, AMOUNT, 500, true));
        run("payment.send-refunds");
        assertThat(SandboxProcess.get("/payments/" + payment)).contains("\"refunded\":500");
        assertThat(refunds(charge)).isEqualTo("DONE 500, TO_SEND 500");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_what_came_for_nothing_only_what_was_not_taken_back_goes_back_by_itself(boolean told) throws Exception {
        var charge = charge(14);
        var payment = attempted(charge);
        together.execute(
                _ -> settle.settle(charge.id(), Method.CASH, AMOUNT, "test/" + charge.id(), "cash", Doer.SYSTEM));
        SandboxProcess.choose(payment.toString(), "pay");
        truth.ask(payment);
        SandboxProcess.choose(payment.toString(), "dispute-half");
        if (told) {
            truth.ask(payment);
        }
        for (int round = 0; round < 2; round++) {
            jdbc.sql("update payment_attempt set asked_at = asked_at - interval '1 hour' where id = ?")
                    .param(payment)
                    .update();
            run("payment.ask-provider");
        }
        assertThat(SandboxProcess.get("/payments/" + payment)).contains("\"refunded\":1500");
        assertThat(books(charge)).isEqualTo("cash 1500, rents -1500");
    }

    @Test
    void after_what_was_too_much_went_back_a_chargeback_of_the_rest_makes_it_owed_again() throws Exception {
        var charge = charge(14);
        var payment = paid(charge);
        believe.believe(new Seen(payment, AMOUNT + 700, 0, true));
        assertThat(give(charge)).isEqualTo(302);
        believe.believe(new Seen(payment, AMOUNT + 700, 700, true));
        believe.believe(new Seen(payment, AMOUNT + 700, AMOUNT + 699, true));
        assertThat(charges.find(charge.id()).map(Charged::state))
                .as("a yen is left")
                .contains(Charged.State.PAID);
        believe.believe(new Seen(payment, AMOUNT + 700, AMOUNT + 700, true));
        assertThat(charges.find(charge.id()).map(Charged::state)).contains(Charged.State.OPEN);
        assertThat(books(charge)).isEqualTo("receivable 1500, rents -1500");
        assertThat(row(page("/staff/suspense"), charge)).isEmpty();
    }

    @Test
    void what_is_too_much_is_taken_back_first_and_the_charge_stays_paid() throws Exception {
        var charge = charge(14);
        var payment = paid(charge);
        believe.believe(new Seen(payment, AMOUNT + 700, 1500, true));
        assertThat(charges.find(charge.id()).map(Charged::state)).contains(Charged.State.PAID);
        believe.believe(new Seen(payment, AMOUNT + 700, AMOUNT + 700, true));
        assertThat(books(charge)).isEqualTo("receivable 1500, rents -1500");
    }

    @Test
    void after_a_part_was_taken_back_and_another_refunded_the_rest_that_is_taken_back_is_owed_again() throws Exception {
        var charge = charge(14);
        var payment = paid(charge);
        SandboxProcess.choose(payment.toString(), "dispute-half");
        truth.ask(payment);
        refund(charge, 1000);
        run("payment.send-refunds");
        SandboxProcess.choose(payment.toString(), "dispute-half");
        truth.ask(payment);
        assertThat(charges.find(charge.id()).map(Charged::state))
                .as("half of the rest")
                .contains(Charged.State.PAID);
        SandboxProcess.choose(payment.toString(), "dispute");
        truth.ask(payment);
        assertThat(charges.find(charge.id()).map(Charged::amount)).contains(500L);
        assertThat(books(charge)).isEqualTo("receivable 500, rents -500");
    }

    @Test
    void a_refund_that_the_provider_never_takes_becomes_a_transfer_on_the_treasurers_list() throws Exception {
        var charge = charge(14);
        paid(charge);
        refund(charge, 600);
        var other = attempted(charge(14));
        jdbc.sql("update payment_refund set attempt = ? where charge = ?")
                .params(other, charge.id())
                .update();
        run("payment.send-refunds");
        assertThat(refundState(charge)).isEqualTo("TO_SEND");
        jdbc.sql("update payment_refund set made_at = made_at - interval '15 days' where charge = ?")
                .param(charge.id())
                .update();
        run("payment.send-refunds");
        assertThat(refundState(charge)).as("payments.yaml: refund-days").isEqualTo("TO_TRANSFER");
        assertThat(row(page("/staff/refunds"), charge)).contains("600円", "決済事業者を通して返せなかったもの");
    }

    /** The answer to a refund is lost, and the provider says in a message how much went back. */
    @Test
    void a_refund_that_has_gone_back_is_waited_for_no_longer_however_that_was_learnt() throws Exception {
        var charge = charge(14);
        var payment = paid(charge);
        refund(charge, 600);
        believe.believe(new Seen(payment, AMOUNT, 600, true));
        assertThat(refundState(charge)).isEqualTo("DONE");
        assertThat(charges.find(charge.id()).map(Charged::state)).contains(Charged.State.PAID);
        assertThat(books(charge)).isEqualTo("provider 900, rents -900");
    }

    @Test
    void more_money_than_asked_stands_on_the_list_until_the_treasurer_gives_it_back() throws Exception {
        var charge = charge(14);
        var payment = paid(charge);
        believe.believe(new Seen(payment, AMOUNT + 700, 0, true));
        assertThat(row(page("/staff/suspense"), charge)).contains("700円", "返してください", "700円を返す");

        assertThat(give(charge)).isEqualTo(302);
        assertThat(give(charge)).as("pressed twice").isEqualTo(422);
        assertThat(row(page("/staff/suspense"), charge)).isEmpty();
        assertThat(refundState(charge)).isEqualTo("TO_SEND");
        assertThat(books(charge)).isEqualTo("provider 2200, refunds -700, rents -1500");
        believe.believe(new Seen(payment, AMOUNT + 700, 700, true));
        assertThat(books(charge)).isEqualTo("provider 1500, rents -1500");
    }

    @Test
    void what_came_for_nothing_goes_back_by_itself_and_where_it_does_not_by_transfer() throws Exception {
        var charge = charge(14);
        var payment = attempted(charge);
        together.execute(
                _ -> settle.settle(charge.id(), Method.CASH, AMOUNT, "test/" + charge.id(), "cash", Doer.SYSTEM));
        believe.believe(new Seen(payment, AMOUNT, 0, true));
        assertThat(online.paidBy(charge.id())).as("cash paid it").isEmpty();
        assertThat(row(page("/staff/suspense"), charge)).contains("自動で返しています").doesNotContain("button");
        assertThat(give(charge)).isEqualTo(422);

        jdbc.sql("update payment_attempt set started_at = started_at - interval '15 days' where id = ?")
                .param(payment)
                .update();
        assertThat(give(charge)).isEqualTo(302);
        assertThat(refundState(charge)).isEqualTo("TO_TRANSFER");
        assertThat(books(charge)).isEqualTo("cash 1500, provider 1500, refunds -1500, rents -1500");
        believe.believe(new Seen(payment, AMOUNT, AMOUNT, true));
        assertThat(row(page("/staff/suspense"), charge)).contains("-1,500円", "余分に返っています");
    }

    /** The answer to the last call that gave it back was lost. */
    @Test
    void before_the_treasurer_transfers_what_came_for_nothing_the_provider_is_asked_once_more() throws Exception {
        var charge = charge(14);
        var payment = attempted(charge);
        together.execute(
                _ -> settle.settle(charge.id(), Method.CASH, AMOUNT, "test/" + charge.id(), "cash", Doer.SYSTEM));
        jdbc.sql("update payment_attempt set started_at = started_at - interval '15 days' where id = ?")
                .param(payment)
                .update();
        SandboxProcess.choose(payment.toString(), "pay");
        believe.believe(new Seen(payment, AMOUNT, 0, true));
        provider.refund(payment, payment, AMOUNT);
        assertThat(row(page("/staff/suspense"), charge)).contains("1,500円を返す");
        assertThat(give(charge)).as("it has gone back").isEqualTo(422);
        assertThat(books(charge)).isEqualTo("cash 1500, rents -1500");
        assertThat(row(page("/staff/suspense"), charge)).isEmpty();
    }

    /** So that others come to their turn before it does again. */
    @Test
    void a_payment_of_which_the_provider_says_nothing_goes_to_the_end_of_those_that_are_asked_about() throws Exception {
        var payment = attempted(charge(14));
        jdbc.sql("update payment_attempt set asked_at = asked_at - interval '1 hour' where id = ?")
                .param(payment)
                .update();
        var before = clock.instant();
        var silent = new PayOnline(new Silent(), attempts, table, believe, rules, clock);
        assertThat(silent.ask(attempts.find(payment).orElseThrow())).isFalse();
        assertThat(jdbc.sql("select asked_at >= ? from payment_attempt where id = ?")
                        .params(Timestamp.from(before.truncatedTo(ChronoUnit.SECONDS)), payment)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** Says nothing of any payment. */
    private static final class Silent implements PaymentProvider {
        @Override
        public boolean there() {
            return true;
        }

        @Override
        public URI begin(UUID payment, long amount, String description, URI back, Instant until) {
            throw new ProviderAway("says nothing");
        }

        @Override
        public Optional<Seen> look(UUID payment) {
            throw new ProviderAway("says nothing");
        }

        @Override
        public Optional<Seen> expire(UUID payment) {
            throw new ProviderAway("says nothing");
        }

        @Override
        public Seen refund(UUID payment, UUID refund, long amount) {
            throw new ProviderAway("says nothing");
        }
    }

    private int give(Charged charge) throws Exception {
        return opens(post("/staff/suspense/" + charge.id() + "/refunds"), treasurer)
                .getStatus();
    }

    private UUID attempted(Charged charge) throws Exception {
        sends(charge.page() + "/attempts", NOBODY);
        return attempts.of(charge.id()).getFirst().core().id();
    }

    private UUID paid(Charged charge) throws Exception {
        var payment = attempted(charge);
        SandboxProcess.choose(payment.toString(), "pay");
        truth.ask(payment);
        assertThat(charges.find(charge.id()).map(Charged::state)).contains(Charged.State.PAID);
        assertThat(online.paidBy(charge.id())).contains(payment);
        return payment;
    }

    private void refund(Charged charge, long yen) {
        Boolean asked = together.execute(_ -> charges.refund(charge.id(), yen, "使えなかった", Doer.SYSTEM));
        assertThat(asked).isTrue();
    }

    /** In the order in which they were asked for: {@code TO_SEND 250, DONE 750}. */
    private String refunds(Charged charge) {
        return jdbc.sql(
                        "select string_agg(state || ' ' || amount, ', ' order by number) from payment_refund where charge = ?")
                .param(charge.id())
                .query(String.class)
                .single();
    }

    private String refundState(Charged charge) {
        return jdbc.sql("select state from payment_refund where charge = ?")
                .param(charge.id())
                .query(String.class)
                .single();
    }

    private Charged charge(int dueIn) {
        return charge(AMOUNT, today().plusDays(dueIn), new Payer("支払 太郎", null, null));
    }
}
