package org.kaikaku.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HousePages;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.charge.SettleCharge;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

class TillTest extends HousePages {
    @Autowired
    Charges charges;

    @Autowired
    Takings takings;

    @Autowired
    SettleCharge settle;

    @Autowired
    TransactionTemplate together;

    @Autowired
    HeardOfPayments heard;

    private String clerk = "";
    private String colleague = "";

    @BeforeEach
    void people() {
        clerk = staff("窓口 一郎", Role.RECEPTION, "shimin");
        colleague = staff("窓口 一郎", Role.RECEPTION, "shimin");
    }

    @Test
    void fees_are_taken_the_change_told_the_receipt_taxed_and_the_till_closed_by_two() throws Exception {
        open(clerk, "１０，０００円");
        assertThat(page(get("/staff/till"), clerk)).contains("住民票の写し", "市史");

        var nothing = sell("tendered", "1000");
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(text(nothing)).contains("数が入っていません", "value=\"1000\"");
        var little = sell("n.juminhyo", "2", "n.history", "1", "tendered", "2799");
        assertThat(little.getStatus()).isEqualTo(422);
        assertThat(text(little)).contains("合計は2,800円です", "value=\"2\"", "value=\"2799\"");

        var receipt = to(sell("n.juminhyo", "2", "n.history", "1", "tendered", "５,０００"));
        var paper = page(get(receipt), clerk);
        assertThat(paper)
                .contains("領収書", "2,200円", "お釣り", "T7000020992011")
                .contains("10%対象 2,200円(うち消費税等 200円)")
                .doesNotContain("0%対象 600円");
        assertThat(page(get("/staff/till"), colleague)).contains("レジを開ける");

        assertThat(sheet("n.10000", "1", "n.1000", "2", "n.500", "1")).contains("合いません", "12,500円", "300円足りません");
        var till = counted("n.10000", "1", "n.1000", "2", "n.500", "1", "explanation", "釣銭を多く渡した");
        assertThat(page(get(till), clerk)).contains("確認待ち", "-300円", "釣銭を多く渡した");
        assertThat(text(opens(post(till + "/closing"), clerk))).contains("受け取った本人は締められません");
        assertThat(text(opens(post(till + "/closing"), staff("窓口 一郎", Role.RECEPTION, "zeimu"))))
                .doesNotContain("締めました");

        assertThat(opens(post(till + "/closing"), colleague).getRedirectedUrl()).isEqualTo(till);
        assertThat(page(get(till), colleague)).contains("締めました", "-300円");
        assertThat(opens(post(receipt + "/return").param("reason", "まちがい"), clerk)
                        .getStatus())
                .isEqualTo(422);
        assertThat(left(till)).as("nothing stays in a closed till").isZero();
        assertThat(page(get("/staff/tills/day.csv"), colleague)).contains("-300");
    }

    @Test
    void what_was_taken_by_mistake_goes_back_and_the_books_keep_both_lines() throws Exception {
        open(clerk, "0");
        var receipt = to(sell("n.inkan", "1", "tendered", "300"));
        assertThat(opens(post(receipt + "/return").param("reason", " "), clerk).getStatus())
                .isEqualTo(422);
        assertThat(opens(post(receipt + "/return").param("reason", "数のまちがい"), colleague)
                        .getStatus())
                .isEqualTo(422);
        assertThat(opens(post(receipt + "/return").param("reason", "数のまちがい"), clerk)
                        .getRedirectedUrl())
                .isEqualTo(receipt);
        assertThat(page(get(receipt), clerk)).contains("取消し済み", "数のまちがい");
        var till = counted();
        assertThat(page(get(till), clerk)).contains("領収書 0枚、取消し 1枚", ">0円");
        assertThat(jdbc.sql("""
                        select count(*) from payment_transfer counter join payment_transfer line on counter.reverses = line.id
                         where line.cause like :receipt
                        """)
                        .param("receipt", "receipt/" + number(receipt) + "/%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_charge_of_another_room_is_paid_once_and_the_room_hears_of_it() throws Exception {
        var charge = charge(1500);
        open(clerk, "0");
        open(colleague, "0");
        assertThat(page(get("/staff/till/charges").param("q", charge.number()), clerk))
                .contains(charge.number(), "支払 太郎");
        var pay = "/staff/till/charges/" + charge.id();
        assertThat(text(opens(post(pay + "/receipt").param("tendered", "1000"), clerk)))
                .contains("合計は1,500円です");
        var receipt = to(opens(post(pay + "/receipt").param("tendered", "2000"), clerk));
        assertThat(page(get(receipt), clerk)).contains("会議室の使用料", ">500円");
        assertThat(opens(post(pay + "/receipt").param("tendered", "2000"), colleague)
                        .getStatus())
                .isEqualTo(404);
        assertThat(heard.of(charge.subject())).containsExactly("paid 1500 CASH");
        assertThat(charges.find(charge.id()).map(Charged::state)).contains(Charged.State.PAID);
        assertThat(cancel(charge)).as("what is paid is refunded, not cancelled").isFalse();

        var other = charge(900);
        var refunded =
                to(opens(post("/staff/till/charges/" + other.id() + "/receipt").param("tendered", "900"), clerk));
        assertThat(refund(other, 100)).isTrue();
        assertThat(text(opens(post(refunded + "/return").param("reason", "まちがい"), clerk)))
                .as("what is being refunded is not given back once more")
                .contains("還付が始まっている");

        opens(post(receipt + "/return").param("reason", "別の請求だった"), clerk);
        assertThat(charges.find(charge.id()).map(Charged::state)).contains(Charged.State.OPEN);
        assertThat(cancel(charge)).isTrue();
        assertThat(heard.of(charge.subject()))
                .containsExactly("paid 1500 CASH", "taken back 1500 MISTAKE", "cancelled 1500");
    }

    @Test
    void the_database_itself_keeps_the_books_from_being_changed_or_countered_wrongly() {
        var charge = charge(700);
        var id = jdbc.sql("select id from payment_transfer where cause = ?")
                .param("charge/" + charge.id())
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> jdbc.sql("update payment_transfer set amount = 7 where id = ?")
                        .param(id)
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from payment_transfer where id = ?")
                        .param(id)
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        for (var wrong : List.of("'rents', 'receivable', 70", "'receivable', 'rents', 700", "'rents', 'bank', 700")) {
            assertThatThrownBy(() -> jdbc.sql("""
                            insert into payment_transfer (cause, kind, debit, credit, amount, day, fiscal_year, words, reverses, doer, at)
                            values (gen_random_uuid()::text, 'COUNTER', %s, current_date, 2026, 'x', %d, 'x', now())
                            """.formatted(wrong, id)).update())
                    .as(wrong)
                    .rootCause()
                    .hasMessageContaining("foreign key");
        }
        assertThat(cancel(charge)).isTrue();
        assertThat(cancel(charge)).isFalse();
    }

    @Test
    void of_many_who_take_for_one_charge_at_once_one_does() throws Exception {
        var charge = charge(1500);
        var gate = new CountDownLatch(1);
        try (var takers = Executors.newVirtualThreadPerTaskExecutor()) {
            var takings = IntStream.range(0, 8)
                    .mapToObj(taker -> takers.submit(() -> {
                        gate.await();
                        return together.execute(_ -> settle.settle(
                                charge.id(), Method.CASH, 1500, charge.id() + "/" + taker, "cash", Doer.SYSTEM));
                    }))
                    .toList();
            gate.countDown();
            int paid = 0;
            for (var taking : takings) {
                paid += taking.get() == SettleCharge.Settled.PAID ? 1 : 0;
            }
            assertThat(paid).isEqualTo(1);
        }
        assertThat(heard.of(charge.subject())).containsExactly("paid 1500 CASH");
        assertThat(jdbc.sql("select count(*) from payment_transfer where charge = ? and debit = 'cash'")
                        .param(charge.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_each_service_brought_in_is_counted_without_what_went_back() throws Exception {
        var fee = "test.hall." + UUID.randomUUID();
        var one = charge(700, fee);
        var two = charge(500, fee);
        charge(9000, fee);
        for (var charge : List.of(one, two)) {
            together.execute(_ -> settle.settle(
                    charge.id(), Method.CASH, charge.amount(), "test/" + charge.id(), "cash", Doer.SYSTEM));
        }
        assertThat(refund(one, 701)).as("more than was paid").isFalse();
        assertThat(refund(one, 200)).isTrue();
        assertThat(refund(one, 501)).as("more than is left").isFalse();
        assertThat(refund(two, 500)).isTrue();
        assertThat(heard.of(one.subject())).containsExactly("paid 700 CASH", "refunded 200");
        assertThat(heard.of(two.subject())).containsExactly("paid 500 CASH", "refunded 500 all");
        assertThat(takings.of(FiscalYear.of(LocalDate.ofInstant(clock.instant(), City.ZONE))))
                .filteredOn(taken -> taken.fee().equals(fee))
                .containsExactly(new Takings.ByFee("shimin", fee, "rents", 2, 1200, 700, 300));
        var treasurer = staff("窓口 一郎", Role.TREASURER, "*");
        assertThat(text(opens(get("/staff/takings"), treasurer))).contains(fee, "1,200", "500", "300");
        assertThat(text(opens(get("/staff/takings/year.csv"), treasurer))).contains("," + fee + ",");
        assertThat(text(opens(get("/staff/takings?year=2001"), treasurer))).contains("この年度に支払われたものはありません");
    }

    private boolean refund(Charged charge, long amount) {
        return together.execute(_ -> charges.refund(charge.id(), amount, "雨で使えなかった", Doer.SYSTEM));
    }

    private Charged charge(long amount) {
        return charge(amount, "test.hall");
    }

    private Charged charge(long amount, String fee) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var asked = new NewCharge(
                "test/" + UUID.randomUUID(),
                fee,
                "rents",
                new Text("会議室の使用料", "会議室《かいぎしつ》の お金《かね》", "Hire of a meeting room"),
                amount,
                today.plusDays(14),
                FiscalYear.of(today),
                "shimin",
                new Payer("支払 太郎", null, null),
                amount == 700 ? 300 : 0);
        return together.execute(_ -> charges.ask(asked, Doer.SYSTEM));
    }

    private boolean cancel(Charged charge) {
        return together.execute(_ -> charges.cancel(charge.id(), "使わない", Doer.SYSTEM));
    }

    private void open(String who, String fund) throws Exception {
        assertThat(opens(post("/staff/till").param("fund", "たくさん"), who).getStatus())
                .isEqualTo(422);
        opens(post("/staff/till").param("fund", fund), who);
    }

    private MockHttpServletResponse sell(String... fields) throws Exception {
        return opens(with(post("/staff/till/receipts"), fields), clerk);
    }

    private String sheet(String... fields) throws Exception {
        return text(opens(with(post("/staff/till/count"), fields), clerk));
    }

    private String counted(String... fields) throws Exception {
        return to(opens(with(post("/staff/till/count"), fields), clerk));
    }

    /** What the lines of a till and its receipts leave in the drawer. */
    private long left(String till) {
        return jdbc.sql("""
                        select sum(case when debit = 'cash' then amount else 0 end) - sum(case when credit = 'cash' then amount else 0 end)
                          from payment_transfer
                         where cause like 'till/' || :till || '/%' or exists (
                               select 1 from payment_receipt where till::text = :till and payment_transfer.cause like 'receipt/' || number || '/%')
                        """)
                .param("till", till.replaceAll(".*/", ""))
                .query(Long.class)
                .single();
    }

    private static long number(String receipt) {
        var digits = receipt.replaceAll(".*/R-", "").replace("-", "");
        return Long.parseLong(digits.substring(0, digits.length() - 1));
    }

    private static MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private String page(MockHttpServletRequestBuilder request, String who) throws Exception {
        return text(opens(request, who));
    }
}
