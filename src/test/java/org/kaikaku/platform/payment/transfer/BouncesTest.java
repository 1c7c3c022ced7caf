package org.kaikaku.platform.payment.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Method;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.TreasurersHouse;
import org.kaikaku.platform.payment.charge.SettleCharge;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** The bank sends back what it has said it transferred. */
class BouncesTest extends TreasurersHouse {
    @Autowired
    SettleCharge settle;

    @Autowired
    DemoBounce demo;

    private String second = "";
    private String payer = "";

    @BeforeEach
    void people() {
        second = treasurer();
        payer = resident("未来 花子");
    }

    @Test
    void what_the_bank_sends_back_is_owed_again_in_full_and_goes_out_with_the_next_file_once() throws Exception {
        var charge = transferred();
        var refund = refund(charge);
        assertThat(books(charge)).isEqualTo("bank -600, cash 1500, rents -900");
        assertThat(row(page("/staff/refunds/sent"), charge)).contains("戻ってきた振込を記録する", "0001234");
        assertThat(page("/staff/refunds/" + refund + "/bounce")).contains("value=\"600\"", "口座が解約されている");

        for (var other : List.of(payer, staff("窓口 花", Role.RECEPTION, "shimin"), staff("課長 花", Role.CHIEF, "shimin"))) {
            assertThat(opens(get("/staff/refunds/" + refund + "/bounce"), other).getStatus())
                    .isEqualTo(403);
            assertThat(opens(post("/staff/refunds/" + refund + "/bounce"), other)
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(bounced(refund, "CLOSED", "100").getStatus()).isEqualTo(302);
        assertThat(books(charge)).as("nobody has agreed").isEqualTo("bank -600, cash 1500, rents -900");
        assertThat(row(page("/staff/refunds/sent"), charge)).contains("二人目の確認に回しています");
        assertThat(text(bounced(refund, "RECALLED", "600"))).contains("二人目の確認を待っています");
        agrees(treasurer);
        assertThat(books(charge)).as("nobody agrees to their own").isEqualTo("bank -600, cash 1500, rents -900");
        agrees(second);
        assertThat(books(charge)).isEqualTo("bank -500, cash 1500, refunds -600, rents -900, transfer-fees 500");
        agrees(second);
        assertThat(text(bounced(refund, "CLOSED", "600"))).contains("もう記録されています");
        assertThat(books(charge)).isEqualTo("bank -500, cash 1500, refunds -600, rents -900, transfer-fees 500");

        assertThat(row(page("/staff/refunds"), charge))
                .contains("600円", "口座が解約されている", "支店の書面", "振込先を入れる")
                .doesNotContain("0001234");
        assertThat(row(page("/staff/refunds/sent?only=true"), charge)).contains("口座が解約されている");
        var follow = follow(refund);
        assertThat(page("/staff/refunds/" + follow)).contains("戻ってきた振込先", "0001234");
        assertThat(tell(follow, "1234", false)).contains("この口座から振込が戻ってきました");
        assertThat(tell(follow, "7777777", false)).isEmpty();
        goes(follow);
        assertThat(books(charge)).isEqualTo("bank -1100, cash 1500, rents -900, transfer-fees 500");
        assertThat(row(page("/staff/refunds"), charge)).isEmpty();
    }

    @Test
    void whoever_is_owed_it_hears_once_that_it_came_back_and_why() throws Exception {
        var charge = transferred();
        var refund = refund(charge);
        assertThat(page("/my/notices", payer)).doesNotContain(charge.number());
        bounced(refund, "NAME_DIFFERS", "600");
        assertThat(page("/my/notices", payer)).as("nobody has agreed").doesNotContain(charge.number());
        agrees(second);
        assertThat(told()).isEqualTo(1);
        var notices = page("/my/notices", payer);
        assertThat(notices).contains(charge.number());
        assertThat(books(charge)).as("no fee was kept").isEqualTo("cash 1500, refunds -600, rents -900");
    }

    @Test
    void the_account_from_which_it_came_back_is_taken_once_the_payee_has_confirmed_it_and_may_come_back_again()
            throws Exception {
        var charge = transferred();
        var refund = refund(charge);
        bounced(refund, "NAME_DIFFERS", "600");
        agrees(second);
        var follow = follow(refund);
        assertThat(tell(follow, "1234", true)).isEmpty();
        goes(follow);
        assertThat(books(charge)).isEqualTo("bank -600, cash 1500, rents -900");
        bounced(follow, "NO_SUCH_ACCOUNT", "0");
        agrees(second);
        assertThat(books(charge)).isEqualTo("bank -600, cash 1500, refunds -600, rents -900, transfer-fees 600");
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void what_was_never_transferred_does_not_come_back() throws Exception {
        var charge = refunded();
        assertThat(opens(get("/staff/refunds/" + refund(charge) + "/bounce"), treasurer)
                        .getStatus())
                .isEqualTo(404);
        assertThat(bounced(refund(charge), "CLOSED", "600").getStatus()).isEqualTo(404);
        assertThat(row(page("/staff/refunds/sent"), charge)).isEmpty();
    }

    @Test
    void the_demo_city_has_one() {
        together.executeWithoutResult(status -> {
            for (var login : List.of("6001", "6002")) {
                if (!accounts.has(login)) {
                    accounts.open(true, login, "会計 花", PASSWORD, "zeimu", List.of(new Assignment(Role.TREASURER, "*")));
                }
            }
            assertThat(demo.present()).isFalse();
            demo.fill((_, _) -> {});
            assertThat(demo.present()).isTrue();
            assertThat(reads("/staff/refunds/sent?q=佐藤", treasurer)).contains("口座が解約されている", "3年前に解約");
            assertThat(reads("/staff/refunds", treasurer)).contains("使わなかった回数券", "口座が解約されている");
            status.setRollbackOnly();
        });
    }

    private Charged refunded() {
        var charge = charge(1500, today(), new Payer("未来 花子", null, account(payer)));
        together.executeWithoutResult(_ -> {
            settle.settle(charge.id(), Method.CASH, 1500, "test/" + charge.id(), "cash", Doer.SYSTEM);
            charges.refund(charge.id(), 600, "雨で使えなかった", Doer.SYSTEM);
        });
        return charge;
    }

    private Charged transferred() throws Exception {
        var charge = refunded();
        assertThat(tell(refund(charge), "1234", false)).isEmpty();
        goes(refund(charge));
        return charge;
    }

    /** Whoever made it, agreed to it and brings the bank's answer. */
    private void goes(UUID refund) throws Exception {
        opens(post("/staff/refunds/files"), treasurer);
        var path = "/staff/refunds/files/"
                + jdbc.sql("select file from payment_refund where id = ?")
                        .param(refund)
                        .query(UUID.class)
                        .single();
        opens(post(path + "/agreement"), second);
        var content = opens(get(path + "/zengin.txt"), treasurer).getContentAsByteArray();
        var answer = opens(
                multipart(path + "/answer").file(new MockMultipartFile("file", "kekka.txt", "text/plain", content)),
                treasurer);
        assertThat(answer.getStatus()).isEqualTo(302);
    }

    private UUID refund(Charged charge) {
        return jdbc.sql("select id from payment_refund where charge = ?")
                .param(charge.id())
                .query(UUID.class)
                .single();
    }

    private UUID follow(UUID refund) {
        return jdbc.sql("select follow from payment_bounce where refund = ?")
                .param(refund)
                .query(UUID.class)
                .single();
    }

    private long told() {
        return jdbc.sql("select count(*) from notice_notice where kind = 'payment.bounced' and account = ?")
                .param(account(payer))
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse bounced(UUID refund, String why, String came) {
        return sends(
                "/staff/refunds/" + refund + "/bounce",
                treasurer,
                Map.of("day", today().toString(), "why", why, "words", "支店の書面", "came", came));
    }

    /** The page; empty where the account was noted. */
    private String tell(UUID refund, String account, boolean sure) throws Exception {
        var request = post("/staff/refunds/" + refund)
                .param("bank", "0001")
                .param("branch", "107")
                .param("kind", "ORDINARY")
                .param("account", account)
                .param("holder", "ミライ ハナコ");
        var answer = opens(sure ? request.param("sure", "true") : request, treasurer);
        return answer.getStatus() == 302 ? "" : text(answer);
    }

    private void agrees(String login) throws Exception {
        var consent = jdbc.sql(
                        "select id from consent_request where act = 'payment.bounced' order by asked_at desc limit 1")
                .query(UUID.class)
                .single();
        opens(post("/staff/consents/" + consent + "/agreement"), login);
    }
}
