package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.SandboxProcess;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A charge paid by telephone without scripts and another in cash; the till closed by two; one paid in parts and then at a bank; and the books that show it all. */
class PaymentByPageTest extends Journey {
    @Autowired
    Purse purse;

    @Autowired
    JdbcClient jdbc;

    @Test
    void money_comes_by_telephone_and_over_the_counter_and_two_close_the_till() {
        SandboxProcess.running();
        var online = purse.charge("支払 花子", null);
        var guest = withoutScripts();
        guest.open(online.page());
        guest.press("form[action$='/attempts'] button");
        assertThat(guest.find("main a.button--big").getAttribute("href"))
                .startsWith(SandboxProcess.address().toString());
        var payment = jdbc.sql("select id from payment_attempt where charge = ?")
                .param(online.id())
                .query(UUID.class)
                .single();
        SandboxProcess.choose(payment.toString(), "pay");
        guest.press("main a[href$='/return']");
        assertThat(guest.text()).contains("お支払い済みです", "1,500円");

        var cash = purse.charge("支払 太郎", null);
        var clerk = atDesk();
        clerk.open("/sign-in");
        clerk.signIn(staff(Role.RECEPTION, "shimin").login(), PASSWORD);
        clerk.open("/staff/till");
        clerk.find("#fund").fill("10000");
        clerk.press("main form .button--big");
        clerk.find("#n-juminhyo").fill("2");
        clerk.find("#n-history").fill("1");
        clerk.find("#tendered").fill("3000");
        assertThat(clerk.find("[data-total]").innerText()).isEqualTo("2,800");
        assertThat(clerk.find("[data-change]").innerText()).isEqualTo("200");
        clerk.leadsOn(() -> clerk.page().keyboard().press("Enter"));
        assertThat(clerk.text()).contains("領収書", "2,800円", "200円", "登録番号");
        clerk.open("/staff/till/charges?q=" + cash.number());
        clerk.press("tbody a");
        clerk.find("#tendered").fill("2000");
        clerk.press("main form .button--big");
        clerk.press("main .actions a.button--big");

        clerk.press("a[href='/staff/till/count']");
        clerk.find("[name='n.10000']").fill("1");
        clerk.find("[name='n.1000']").fill("4");
        clerk.press("main form .button--big");
        assertThat(clerk.text()).contains("300円足りません");
        clerk.find("[name='n.100']").fill("3");
        clerk.press("main form .button--big");
        assertThat(clerk.text()).contains("確認待ち", "14,300円");
        var sheet = clerk.path();

        var second = atDesk();
        second.open("/sign-in");
        second.signIn(staff(Role.CHIEF, "shimin").login(), PASSWORD);
        second.open("/staff/tills");
        second.open(sheet);
        second.press("form[action$='/closing'] button");
        assertThat(second.text()).contains("締めました");

        var treasurer = atDesk();
        treasurer.open("/sign-in");
        treasurer.signIn(staff(Role.TREASURER, "*").login(), PASSWORD);
        treasurer.open("/staff/ledger");
        assertThat(treasurer.text()).contains("合計残高試算表", "指定金融機関預金");
        treasurer.open("/staff/settlements");
        assertThat(treasurer.text()).contains("入金明細");
        purse.refund();
        treasurer.open("/staff/refunds");
        treasurer.press("tbody a");
        treasurer.find("#bank").fill("ない銀行");
        treasurer.find("#branch").fill("107");
        treasurer.find("#account").fill("1234");
        treasurer.find("#holder").fill("ミライ ハナコ");
        treasurer.press("main form .button--big");
        assertThat(treasurer.text()).contains("この金融機関が見つからない");
        treasurer.find("#bank").fill("0001");
        treasurer.press("main form .button--big");
        treasurer.press("form[action$='/files'] button");
        assertThat(treasurer.text()).contains("確認待ち");
        var late = purse.charge("分納 花子", null);
        purse.late(late);
        treasurer.open("/staff/arrears");
        treasurer.press("a[href='/staff/arrears/%s/plan']".formatted(late.id()));
        assertThat(treasurer.find("#amount-1").inputValue()).isEqualTo("500");
        treasurer.find("#reason").fill("失業のため");
        treasurer.find("#amount-2").fill("600");
        treasurer.press("main form .button--big");
        assertThat(treasurer.text()).contains("合計が残りの金額(1,500円)と合いません");
        treasurer.find("#amount-3").fill("400");
        treasurer.press("main form .button--big");
        assertThat(treasurer.told()).contains("計画を記録しました");
        assertThat(treasurer.text()).contains("分納中", "第3回", "納付書(PDF)");
        treasurer.open("/staff/paid-notices");
        treasurer.find("#file").setInputFiles(new FilePayload("zumitsu.csv", "text/csv", purse.paidAtBank(late)));
        treasurer.press("main form .button");
        assertThat(treasurer.told()).contains("取り込みました");
        assertThat(treasurer.text()).contains("1件(うち重複 0件) 1,500円", "1件は、請求と合わない");
        treasurer.press("main li a");
        assertThat(treasurer.text()).contains("払いすぎたお金", "1,500円を返す");
        treasurer.open("/staff/takings");
        assertThat(treasurer.text()).contains("サービスごとの収入", "減免");
    }
}
