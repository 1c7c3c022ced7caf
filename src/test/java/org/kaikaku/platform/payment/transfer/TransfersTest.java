package org.kaikaku.platform.payment.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.masters.Bank;
import org.kaikaku.platform.masters.Banks;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Method;
import org.kaikaku.platform.payment.NewCharge;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.TreasurersHouse;
import org.kaikaku.platform.payment.charge.SettleCharge;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.json.JsonMapper;

class TransfersTest extends TreasurersHouse {
    @Autowired
    Accounts accounts;

    @Autowired
    SettleCharge settle;

    @Autowired
    Banks banks;

    private String second = "";

    @BeforeEach
    void people() {
        second = treasurer();
    }

    @Test
    void what_was_paid_in_cash_goes_to_an_account_by_a_file_that_two_agree_to_and_the_bank_confirms() throws Exception {
        var charge = refunded(1500, 600);
        var refund = refund(charge);
        assertThat(page("/staff/refunds")).contains(charge.number(), "600円", "雨で使えなかった");

        assertThat(tell(refund, "bank", "ない銀行")).contains("この金融機関が見つからない", "value=\"ない銀行\"");
        assertThat(tell(refund, "branch", "ない支店")).contains("この支店が見つからない");
        assertThat(tell(refund, "account", "12345678")).contains("7桁までの数字");
        assertThat(tell(refund, "holder", "未来 花子")).contains("漢字は使えません");
        assertThat(tell(refund, "holder", "みらい はなこ")).isEmpty();
        assertThat(page("/staff/refunds")).contains("ﾐｽﾞﾎ ｳｴﾉ 0001234 ﾐﾗｲ ﾊﾅｺ");

        opens(post("/staff/refunds/files"), treasurer);
        var file = jdbc.sql("select file from payment_refund where id = ?")
                .param(refund)
                .query(UUID.class)
                .single();
        var path = "/staff/refunds/files/" + file;
        assertThat(opens(get(path + "/zengin.txt"), treasurer).getStatus())
                .as("before a second person has agreed")
                .isEqualTo(404);
        assertThat(text(opens(post(path + "/agreement"), treasurer))).contains("作った本人は確認できません");
        assertThat(opens(post(path + "/agreement"), second).getStatus()).isEqualTo(302);
        var content = opens(get(path + "/zengin.txt"), treasurer).getContentAsByteArray();
        var written = new String(content, ZenginFile.CHARSET);
        assertThat(written).contains("ﾐﾗｲ ﾊﾅｺ", "0000000600", "0000992011ﾐﾗｲｼｶｲｹｲｶﾝﾘｼﾔ");

        assertThat(answer(path, written.replaceFirst("0001", "0005"))).contains("別の金融機関");
        assertThat(answer(path, written.replace("ﾊﾅｺ", "ﾊﾅﾖ"))).contains("送った内容と違う");
        assertThat(answer(path, "x")).contains("全銀形式");
        assertThat(left(charge, "refunds")).isEqualTo(-600);
        assertThat(answer(path, written)).isEmpty();
        assertThat(left(charge, "refunds")).isZero();
        assertThat(left(charge, "bank")).isEqualTo(-600);
        assertThat(left(charge, "rents")).isEqualTo(600 - 1500);
        assertThat(answer(path, written)).as("the same answer again").contains("状態が変わりました");
        assertThat(opens(get(path + "/zengin.txt"), treasurer).getStatus())
                .as("nobody sends it twice")
                .isEqualTo(404);

        erase();
        assertThat(account(refund)).contains("0001234");
        jdbc.sql("update payment_refund set done_at = done_at - interval '91 days' where id = ?")
                .param(refund)
                .update();
        erase();
        assertThat(account(refund)).as("keeping.yaml: 90 days").isEmpty();
        assertThat(page("/staff/refunds")).as("the file still says what went").contains("振込済み");
    }

    @Test
    void a_file_that_is_discarded_gives_its_refunds_to_the_next() throws Exception {
        var charge = refunded(800, 800);
        tell(refund(charge), "holder", "ミライ タロウ");
        opens(post("/staff/refunds/files"), treasurer);
        var file = jdbc.sql("select file from payment_refund where charge = ?")
                .param(charge.id())
                .query(UUID.class)
                .single();
        opens(post("/staff/refunds/files/" + file + "/end"), second);
        assertThat(page("/staff/refunds")).contains(charge.number());
        assertThat(jdbc.sql("select state from payment_refund where charge = ?")
                        .param(charge.id())
                        .query(String.class)
                        .single())
                .isEqualTo("TO_TRANSFER");
    }

    /** The published list of banks, with those branches that come with it. */
    @Test
    void every_bank_of_the_published_list_has_its_place_in_a_transfer() throws IOException {
        var data = System.getenv("KAIKAKU_TESTDATA");
        assumeTrue(data != null, "KAIKAKU_TESTDATA names the folder of real data");
        var json = JsonMapper.builder().build();
        var published = json.readTree(Files.readString(Path.of(data, "masters/zengin/banks.json")));
        int found = 0;
        for (var bank : published) {
            assertThat(ZenginKana.of(bank.path("kana").asString()))
                    .as(bank.toString())
                    .isPresent();
            found += banks.bank(bank.path("code").asString())
                            .map(Bank::kana)
                            .flatMap(ZenginKana::of)
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(found).isEqualTo(published.size());
        for (var code : List.of("0001", "0005", "0010", "0140", "9900")) {
            for (var branch :
                    json.readTree(Files.readString(Path.of(data, "masters/zengin/branches", code + ".json")))) {
                assertThat(ZenginKana.of(branch.path("kana").asString()))
                        .as(branch.toString())
                        .isPresent();
            }
        }
    }

    private Charged refunded(long amount, long back) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var asked = new NewCharge(
                "test/" + UUID.randomUUID(),
                "test.hall",
                "rents",
                Text.same("会議室の使用料"),
                amount,
                today,
                FiscalYear.of(today),
                "shimin",
                new Payer("未来 花子", null, null));
        return together.execute(_ -> {
            var charge = charges.ask(asked, Doer.SYSTEM);
            settle.settle(charge.id(), Method.CASH, amount, "test/" + charge.id(), "cash", Doer.SYSTEM);
            assertThat(charges.refund(charge.id(), back, "雨で使えなかった", Doer.SYSTEM))
                    .isTrue();
            return charge;
        });
    }

    private void erase() {
        run("payment.erase-accounts");
    }

    private Optional<String> account(UUID refund) {
        return jdbc.sql("select account_number from payment_refund where id = ? and account_number is not null")
                .param(refund)
                .query(String.class)
                .optional();
    }

    private UUID refund(Charged charge) {
        return jdbc.sql("select id from payment_refund where charge = ?")
                .param(charge.id())
                .query(UUID.class)
                .single();
    }

    /** With one field as it is given and the others right. The page; empty where it was noted. */
    private String tell(UUID refund, String field, String value) throws Exception {
        var request = post("/staff/refunds/" + refund);
        for (var right : List.of("bank=みずほ銀行", "branch=107", "kind=ORDINARY", "account=１２３４", "holder=ミライ ハナコ")) {
            var name = right.substring(0, right.indexOf('='));
            request.param(name, name.equals(field) ? value : right.substring(right.indexOf('=') + 1));
        }
        var answer = opens(request, treasurer);
        return answer.getStatus() == 302 ? "" : text(answer);
    }

    private String answer(String path, String content) throws Exception {
        var answer = opens(
                multipart(path + "/answer")
                        .file(new MockMultipartFile(
                                "file", "kekka.txt", "text/plain", content.getBytes(ZenginFile.CHARSET))),
                treasurer);
        return answer.getStatus() == 302 ? "" : text(answer);
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
}
