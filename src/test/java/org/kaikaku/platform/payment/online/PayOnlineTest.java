package org.kaikaku.platform.payment.online;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.SandboxProcess;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Charges;
import org.kaikaku.platform.payment.Method;
import org.kaikaku.platform.payment.NewCharge;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.charge.SettleCharge;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against the sandbox as a process of its own, whose messages this test delivers, repeats, mixes up or loses. */
@HouseTest
class PayOnlineTest {
    private static final long AMOUNT = 1500;
    private static final int STORIES = 40;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    WebApplicationContext house;

    @Autowired
    Charges charges;

    @Autowired
    SettleCharge settle;

    @Autowired
    AskProvider askProvider;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    OnlineTruth truth;

    @Autowired
    BelieveProvider believe;

    @Autowired
    PaymentProvider provider;

    @Autowired
    AttemptTable attempts;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private MockMvc web;

    @BeforeEach
    void begin() {
        SandboxProcess.running();
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
    }

    /** Whatever the order, repetition and loss of messages and whatever is taken back: ledger, charges and provider agree in the end, and nobody pays twice. */
    @Test
    void whatever_becomes_of_messages_all_agree_in_the_end_and_nobody_pays_twice() throws Exception {
        for (int seed = 1; seed <= STORIES; seed++) {
            var random = new Random(seed);
            var charge = charge();
            long cash = 0;
            int from = messages().size();
            for (int step = 3 + random.nextInt(9); step > 0; step--) {
                switch (random.nextInt(13)) {
                    case 0, 1 -> web.perform(post(charge.page() + "/attempts").with(csrf()));
                    case 2, 3 -> choose(charge, random, "pay");
                    case 4 -> choose(charge, random, random.nextBoolean() ? "pay" : "stop");
                    case 5 -> cash += cash(charge, random);
                    case 6 -> deliver(from, random);
                    case 7, 8 -> choose(charge, random, random.nextBoolean() ? "dispute" : "dispute-half");
                    case 9 -> refund(charge, random);
                    case 10, 11 -> loseAnswer(charge, random);
                    default -> web.perform(get(charge.page() + "/return"));
                }
            }
            if (random.nextInt(4) == 0) {
                together.execute(_ -> charges.cancel(charge.id(), "使わない", Doer.SYSTEM));
            }
            if (random.nextInt(3) == 0) {
                refund(charge, random);
                loseAnswer(charge, random);
            }
            deliver(from, random);
            everythingIsAskedFor(charge);
            deliver(from, random);
            assertAgreed(seed, charge, cash);
        }
    }

    @Test
    void a_page_opened_twice_leads_to_one_payment_and_who_comes_back_sees_the_truth() throws Exception {
        var charge = charge();
        web.perform(post(charge.page() + "/attempts").with(csrf()));
        web.perform(post(charge.page() + "/attempts").with(csrf()));
        assertThat(attempts.of(charge.id())).hasSize(1);
        var payment = attempts.of(charge.id()).getFirst().core().id();
        assertThat(page(charge)).contains("支払いのページへ進む", SandboxProcess.address() + "/pay/" + payment);

        SandboxProcess.choose(payment.toString(), "pay");
        assertThat(page(charge)).as("the message is lost").contains("お支払いください");
        web.perform(get(charge.page() + "/return"));
        assertThat(page(charge)).contains("お支払い済みです").doesNotContain("支払いのページへ進む");
        assertThat(charges.find(charge.id()).map(Charged::method)).contains(Method.ONLINE);
        assertThat(page(charge)).as("the link names nobody").doesNotContain("支払 太郎");
    }

    @Test
    void an_attempt_whose_time_is_over_is_ended_at_the_provider_too_and_only_the_next_can_be_paid() throws Exception {
        var charge = charge();
        web.perform(post(charge.page() + "/attempts").with(csrf()));
        var first = attempts.of(charge.id()).getFirst().core().id();
        over(first);

        askProvider.run();

        assertThat(attempts.of(charge.id())).hasOnlyElementsOfType(Attempt.Ended.class);
        SandboxProcess.choose(first.toString(), "pay");
        assertThat(SandboxProcess.get("/payments/" + first)).contains("\"captured\":0");
        assertThat(page(charge)).contains("お支払いください").doesNotContain(first.toString());
        web.perform(post(charge.page() + "/attempts").with(csrf()));
        var second = attempts.of(charge.id()).stream()
                .map(attempt -> attempt.core().id())
                .filter(id -> !id.equals(first))
                .findFirst()
                .orElseThrow();
        SandboxProcess.choose(second.toString(), "pay");
        web.perform(get(charge.page() + "/return"));
        assertThat(charges.find(charge.id()).map(Charged::state)).contains(Charged.State.PAID);
        assertThat(left(charge, "provider")).isEqualTo(charge.amount());
    }

    @Test
    void whoever_paid_in_the_last_moment_has_paid_though_the_time_was_over_when_we_asked() throws Exception {
        var charge = charge();
        web.perform(post(charge.page() + "/attempts").with(csrf()));
        var attempt = attempts.of(charge.id()).getFirst().core().id();
        SandboxProcess.choose(attempt.toString(), "pay");
        over(attempt);

        askProvider.run();

        assertThat(charges.find(charge.id()).map(Charged::state)).contains(Charged.State.PAID);
        assertThat(left(charge, "provider")).isEqualTo(charge.amount());
        assertThat(left(charge, "suspense")).isZero();
    }

    private void over(UUID attempt) {
        jdbc.sql("update payment_attempt set expires_at = now() - interval '1 second' where id = ?")
                .param(attempt)
                .update();
    }

    /** Whoever refunds locks the charge and then what paid it; in the other order the two would wait for each other. */
    @Test
    void money_that_comes_waits_for_the_charge_without_holding_what_pays_it() throws Exception {
        var charge = charge();
        web.perform(post(charge.page() + "/attempts").with(csrf()));
        var payment = attempts.of(charge.id()).getFirst().core().id();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = together.execute(_ -> {
                jdbc.sql("select id from payment_charge where id = ? for update")
                        .param(charge.id())
                        .query(UUID.class)
                        .single();
                var believed = threads.submit(() -> believe.believe(new Seen(payment, AMOUNT, 0, true)));
                untilSomebodyWaits();
                assertThat(jdbc.sql("select id from payment_attempt where id = ? for update nowait")
                                .param(payment)
                                .query(UUID.class)
                                .single())
                        .isEqualTo(payment);
                return believed;
            });
            assertThat(told.get(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(charges.find(charge.id()).map(Charged::state)).contains(Charged.State.PAID);
    }

    /** For the transaction that asks. */
    private void untilSomebodyWaits() {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!jdbc.sql("""
                        select exists (select 1 from pg_locks
                                        where not granted and locktype = 'transactionid' and transactionid = cast(pg_current_xact_id() as xid))
                        """).query(Boolean.class).single()) {
            assertThat(System.nanoTime()).as("nobody came").isLessThan(until);
        }
    }

    @Test
    void a_slip_leads_to_the_page_by_its_code_and_ends_with_the_charge() throws Exception {
        var charge = charge();
        var slip = web.perform(get(charge.page() + "/slip.pdf")).andReturn().getResponse();
        try (var pdf = Loader.loadPDF(slip.getContentAsByteArray())) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("納付書", charge.number(), "1,500円", "会議室の使用料", charge.page());
            assertThat(text).doesNotContain("支払 太郎");
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            int width = picture.getWidth();
            int height = picture.getHeight();
            var seen = new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
            var read = new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(seen)))[0];
            assertThat(read.getText()).endsWith(charge.page());
        }
        together.execute(_ -> charges.cancel(charge.id(), "使わない", Doer.SYSTEM));
        assertThat(web.perform(get(charge.page() + "/slip.pdf"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void messages_that_are_not_the_providers_change_nothing() throws Exception {
        var charge = charge();
        web.perform(post(charge.page() + "/attempts").with(csrf()));
        var payment = attempts.of(charge.id()).getFirst().core().id();
        var body = "{\"id\":\"%s\",\"status\":\"captured\",\"captured\":1500,\"refunded\":0}".formatted(payment);
        long now = clock.instant().getEpochSecond();

        assertThat(tell("msg_x", now, Signature.sign("another secret", "msg_x", now, body), body))
                .isEqualTo(401);
        assertThat(tell("msg_x", now, "", body)).isEqualTo(401);
        assertThat(tell("msg_x", now - 301, Signature.sign(SandboxProcess.SECRET, "msg_x", now - 301, body), body))
                .isEqualTo(401);
        assertThat(signed(body.replace("1500", "15").replace("}", ",}"))).isEqualTo(400);
        assertThat(web.perform(post("/payments/notifications")
                                .contentType("text/plain")
                                .content(body))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(415);
        assertThat(signed("{\"id\":\"me\"}")).isEqualTo(400);
        assertThat(signed("{\"id\":\"%s\",\"captured\":5,\"refunded\":9}".formatted(payment)))
                .isEqualTo(400);
        assertThat(signed(body.replace(payment.toString(), UUID.randomUUID().toString())))
                .isEqualTo(404);
        assertThat(charges.find(charge.id()).map(Charged::state)).contains(Charged.State.OPEN);
        assertThat(signed(body)).isEqualTo(204);
        assertThat(charges.find(charge.id()).map(Charged::state)).contains(Charged.State.PAID);
    }

    private void choose(Charged charge, Random random, String what) {
        var all = attempts.of(charge.id());
        if (!all.isEmpty()) {
            var one = all.get(random.nextInt(all.size()));
            SandboxProcess.choose(one.core().id().toString(), what);
        }
    }

    /** Now and then somebody pays at the counter meanwhile. */
    private long cash(Charged charge, Random random) {
        if (random.nextBoolean()) {
            return 0;
        }
        long owed = charges.find(charge.id()).orElseThrow().amount();
        var settled = together.execute(
                _ -> settle.settle(charge.id(), Method.CASH, owed, "test/" + UUID.randomUUID(), "cash", Doer.SYSTEM));
        return settled == SettleCharge.Settled.PAID ? owed : 0;
    }

    /** Now and then two of the same amount. */
    private void refund(Charged charge, Random random) {
        boolean twice = random.nextBoolean();
        long back = 1 + random.nextInt((int) (twice ? AMOUNT / 2 : AMOUNT));
        for (int i = twice ? 2 : 1; i > 0; i--) {
            together.execute(_ -> charges.refund(charge.id(), back, "使えなかった", Doer.SYSTEM));
        }
    }

    /** The provider gives back what waits, and nobody hears of it. */
    private void loseAnswer(Charged charge, Random random) {
        var waiting = jdbc.sql("select id from payment_refund where charge = ? and state = 'TO_SEND' order by number")
                .param(charge.id())
                .query(UUID.class)
                .list();
        if (!waiting.isEmpty()) {
            var one = waiting.get(random.nextInt(waiting.size()));
            jdbc.sql("select attempt, amount from payment_refund where id = ?")
                    .param(one)
                    .query((row, _) -> lost(row.getObject("attempt", UUID.class), one, row.getLong("amount")))
                    .single();
        }
    }

    /** False where it gives nothing. */
    private boolean lost(UUID payment, UUID refund, long yen) {
        try {
            return provider.refund(payment, refund, yen).refunded() > 0;
        } catch (PaymentProvider.ProviderAway e) {
            return false;
        }
    }

    /** Some of what was to be told since, in any order, some of it twice. */
    private void deliver(int from, Random random) throws Exception {
        var told = messages();
        for (int i = random.nextInt(4); i > 0 && from < told.size(); i--) {
            signed(told.get(from + random.nextInt(told.size() - from))
                    .path("body")
                    .asString());
        }
    }

    private void everythingIsAskedFor(Charged charge) {
        for (int round = 0; round < 2; round++) {
            jdbc.sql("update payment_attempt set asked_at = asked_at - interval '1 hour' where charge = ?")
                    .param(charge.id())
                    .update();
            askProvider.run();
            attempts.of(charge.id()).forEach(attempt -> truth.ask(attempt.core().id()));
            jobs.stream()
                    .filter(job -> job.name().equals("payment.send-refunds"))
                    .forEach(RecurringJob::run);
        }
    }

    private void assertAgreed(int seed, Charged charge, long cash) {
        var story = "story " + seed;
        var after = charges.find(charge.id()).orElseThrow();
        long captured = 0;
        long back = 0;
        for (var attempt : attempts.of(charge.id())) {
            var there = read(SandboxProcess.get("/payments/" + attempt.core().id()));
            assertThat(attempt.captured())
                    .as(story)
                    .isEqualTo(there.path("captured").asLong());
            assertThat(attempt.refunded())
                    .as(story)
                    .isEqualTo(there.path("refunded").asLong());
            captured += attempt.captured();
            back += attempt.refunded();
        }
        boolean byTransfer = after.method() == Method.CASH;
        long owed = after.state() == Charged.State.PAID ? after.amount() - after.refunded() : 0;
        long tooMuchBack = left(charge, "suspense");
        assertThat(captured - back + cash - (byTransfer ? after.refunded() : 0) + tooMuchBack)
                .as(story + ": paid once or not at all")
                .isEqualTo(owed);
        assertThat(left(charge, "receivable"))
                .as(story)
                .isEqualTo(after.state() == Charged.State.OPEN ? after.amount() : 0);
        assertThat(left(charge, "provider")).as(story).isEqualTo(captured - back);
        assertThat(tooMuchBack)
                .as(story + ": nothing but what was taken back of a charge that is paid in part yet")
                .isBetween(0L, Math.max(0, owed - 1));
        assertThat(left(charge, "cash")).as(story).isEqualTo(cash);
        assertThat(left(charge, "refunds")).as(story).isEqualTo(byTransfer ? -after.refunded() : 0);
        assertThat(left(charge, "rents"))
                .as(story)
                .isEqualTo(after.state() == Charged.State.CANCELLED ? 0 : after.refunded() - after.amount());
    }

    private long left(Charged charge, String account) {
        return jdbc.sql("""
                        select coalesce(sum(case when debit = :account then amount else 0 end)
                                        - sum(case when credit = :account then amount else 0 end), 0)
                          from payment_transfer where charge = :charge
                        """)
                .param("account", account)
                .param("charge", charge.id())
                .query(Long.class)
                .single();
    }

    private int signed(String body) throws Exception {
        var id = "msg_" + UUID.randomUUID();
        long now = clock.instant().getEpochSecond();
        return tell(id, now, Signature.sign(SandboxProcess.SECRET, id, now, body), body);
    }

    private int tell(String id, long at, String signature, String body) throws Exception {
        return web.perform(post("/payments/notifications")
                        .header(Signature.ID, id)
                        .header(Signature.TIMESTAMP, String.valueOf(at))
                        .header(Signature.SIGNATURE, signature)
                        .contentType("application/json")
                        .content(body))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static List<JsonNode> messages() {
        var all = new ArrayList<JsonNode>();
        read(SandboxProcess.get("/messages")).forEach(all::add);
        return all;
    }

    private static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    private String page(Charged charge) throws Exception {
        return web.perform(get(charge.page())).andReturn().getResponse().getContentAsString(UTF_8);
    }

    private Charged charge() {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var asked = new NewCharge(
                "test/" + UUID.randomUUID(),
                "test.hall",
                "rents",
                new Text("会議室の使用料", "会議室《かいぎしつ》の お金《かね》", "Hire of a meeting room"),
                AMOUNT,
                today.plusDays(14),
                FiscalYear.of(today),
                "shimin",
                new Payer("支払 太郎", null, null));
        return together.execute(_ -> charges.ask(asked, Doer.SYSTEM));
    }
}
