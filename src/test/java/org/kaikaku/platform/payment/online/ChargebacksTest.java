package org.kaikaku.platform.payment.online;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.SandboxProcess;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Charges;
import org.kaikaku.platform.payment.HeardOfPayments;
import org.kaikaku.platform.payment.Method;
import org.kaikaku.platform.payment.NewCharge;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.kaikaku.platform.payment.charge.SettleCharge;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Money that goes the other way than somebody thought. */
@HouseTest
class ChargebacksTest {
    private static final long AMOUNT = 1500;

    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    Charges charges;

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
    List<RecurringJob> jobs;

    @Autowired
    HeardOfPayments heard;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private MockMvc web;
    private String treasurer = "";

    @BeforeEach
    void begin() {
        SandboxProcess.running();
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        treasurer = UUID.randomUUID().toString();
        accounts.open(
                true,
                treasurer,
                "会計 花",
                "a long enough password",
                "zeimu",
                List.of(new Assignment(Role.TREASURER, "*")));
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
                .as("payments.yaml: charged-back-days")
                .isEqualTo(today().plusDays(14));
        assertThat(heard.of(charge.subject())).last().isEqualTo("taken back 1500 CHARGEBACK");
        assertThat(online.paidBy(charge.id())).isEmpty();
        assertThat(books(charge)).isEqualTo("receivable 1500, rents -1500");
        assertThat(text(get(charge.page()))).contains("お支払いください");

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
        assertThat(row(text(get("/staff/refunds")), charge)).contains("600円", "決済事業者を通して返せなかったもの");
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
        assertThat(row(text(get("/staff/suspense")), charge)).contains("700円", "返してください", "700円を返す");

        assertThat(give(charge)).isEqualTo(302);
        assertThat(give(charge)).as("pressed twice").isEqualTo(422);
        assertThat(row(text(get("/staff/suspense")), charge)).isEmpty();
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
        assertThat(row(text(get("/staff/suspense")), charge))
                .contains("自動で返しています")
                .doesNotContain("button");
        assertThat(give(charge)).isEqualTo(422);

        jdbc.sql("update payment_attempt set started_at = started_at - interval '15 days' where id = ?")
                .param(payment)
                .update();
        assertThat(give(charge)).isEqualTo(302);
        assertThat(refundState(charge)).isEqualTo("TO_TRANSFER");
        assertThat(books(charge)).isEqualTo("cash 1500, provider 1500, refunds -1500, rents -1500");
        believe.believe(new Seen(payment, AMOUNT, AMOUNT, true));
        assertThat(row(text(get("/staff/suspense")), charge)).contains("-1,500円", "余分に返っています");
    }

    private int give(Charged charge) throws Exception {
        return web.perform(
                        as(post("/staff/suspense/" + charge.id() + "/refunds")).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private UUID attempted(Charged charge) throws Exception {
        web.perform(post(charge.page() + "/attempts").with(csrf()));
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

    private String refundState(Charged charge) {
        return jdbc.sql("select state from payment_refund where charge = ?")
                .param(charge.id())
                .query(String.class)
                .single();
    }

    /** What is left on each account of a charge's lines. */
    private String books(Charged charge) {
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

    private void run(String job) {
        jobs.stream().filter(one -> one.name().equals(job)).forEach(RecurringJob::run);
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(user(users.loadUserByUsername(treasurer)));
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(as(request)).andReturn().getResponse().getContentAsString(UTF_8);
    }

    private static String row(String page, Charged charge) {
        int at = page.indexOf(">" + charge.number() + "<");
        return at < 0 ? "" : page.substring(at, page.indexOf("</tr>", at));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    private Charged charge(int dueIn) {
        var asked = new NewCharge(
                "test/" + UUID.randomUUID(),
                "test.hall",
                "rents",
                Text.same("会議室の使用料"),
                AMOUNT,
                today().plusDays(dueIn),
                FiscalYear.of(today()),
                "shimin",
                new Payer("支払 太郎", null, null));
        return together.execute(_ -> charges.ask(asked, Doer.SYSTEM));
    }
}
