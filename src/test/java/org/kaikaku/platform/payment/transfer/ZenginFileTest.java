package org.kaikaku.platform.payment.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.payment.fees.AccountKind;
import org.kaikaku.platform.payment.fees.CityAccount;

class ZenginFileTest {
    private static final CityAccount CITY =
            new CityAccount("0000992011", "ミライシ", "0001", "107", AccountKind.ORDINARY, "0012345");
    private static final ZenginFile.Head HEAD =
            new ZenginFile.Head(CITY, "ﾐﾗｲｼ", "ﾐｽﾞﾎ", "ｳｴﾉ", LocalDate.of(2026, 12, 4));
    private static final List<Payee> PAYEES = List.of(
            payee(1, "0140", "ﾄｳﾎｳ", "020", "ｲﾜｷ", AccountKind.ORDINARY, "0000123", "ﾐﾗｲ ﾊﾅｺ", 1500),
            payee(2, "9900", "ﾕｳﾁﾖ", "018", "ｾﾞﾛｲﾁﾊﾁ", AccountKind.SAVINGS, "7654321", "ｶ)ﾐﾗｲｼﾖｳｼﾞ", 12_345_678));

    @Test
    void each_record_has_120_bytes_and_each_thing_stands_where_banks_look_for_it() {
        var lines = text(ZenginFile.write(HEAD, PAYEES)).split("\r\n");
        assertThat(lines)
                .hasSize(5)
                .allSatisfy(
                        line -> assertThat(line.getBytes(ZenginFile.CHARSET)).hasSize(120));
        assertThat(lines[0])
                .isEqualTo("1210" + "0000992011" + "ﾐﾗｲｼ".concat(" ".repeat(36)) + "1204" + "0001"
                        + "ﾐｽﾞﾎ".concat(" ".repeat(11)) + "107" + "ｳｴﾉ".concat(" ".repeat(12)) + "1" + "0012345"
                        + " ".repeat(17));
        assertThat(lines[1])
                .isEqualTo("2" + "0140" + "ﾄｳﾎｳ".concat(" ".repeat(11)) + "020"
                        + "ｲﾜｷ".concat(" ".repeat(12)) + "    " + "1" + "0000123" + "ﾐﾗｲ ﾊﾅｺ".concat(" ".repeat(23))
                        + "0000001500" + "0" + "0000000001" + " ".repeat(10) + "7" + " ".repeat(8));
        assertThat(lines[2]).contains("4" + "7654321" + "ｶ)ﾐﾗｲｼﾖｳｼﾞ").contains("0012345678");
        assertThat(lines[3]).isEqualTo("8" + "000002" + "000012347178" + " ".repeat(101));
        assertThat(lines[4]).isEqualTo("9" + " ".repeat(119));
    }

    @Test
    void the_banks_answer_is_read_whatever_it_remarks_at_the_end_of_a_record() {
        var remarked = text(ZenginFile.write(HEAD, PAYEES)).replace("7" + " ".repeat(8) + "\r\n", "7" + " 0     x\r\n");
        assertThat(BankAnswer.read(remarked.getBytes(ZenginFile.CHARSET), "0001", "0000992011"))
                .isInstanceOfSatisfying(BankAnswer.Read.class, read -> {
                    assertThat(read.total()).isEqualTo(12_347_178);
                    assertThat(read.day()).isEqualTo("1204");
                    assertThat(read.records()).hasSize(2);
                });
    }

    @Test
    void a_file_from_another_bank_or_of_another_consignor_is_refused() {
        var file = ZenginFile.write(HEAD, PAYEES);
        assertThat(why(file, "0005", "0000992011")).isEqualTo(BankAnswer.Why.OTHER_BANK);
        assertThat(why(file, "0001", "0000992012")).isEqualTo(BankAnswer.Why.OTHER_BANK);
    }

    @Test
    void a_broken_file_is_refused() {
        var file = text(ZenginFile.write(HEAD, PAYEES));
        assertThat(why(file.replace("0000001500", "0000001501"))).isEqualTo(BankAnswer.Why.SUM_WRONG);
        assertThat(why(file.replace("8000002", "8000003"))).isEqualTo(BankAnswer.Why.SUM_WRONG);
        assertThat(why(file.replace("ﾐﾗｲ ﾊﾅｺ ", "ﾐﾗｲ ﾊﾅｺ"))).isEqualTo(BankAnswer.Why.FORMAT);
        assertThat(why(file.replace("ﾐﾗｲ ﾊﾅｺ  ", "ﾐﾗｲ 花子"))).isEqualTo(BankAnswer.Why.FORMAT);
        assertThat(why("")).isEqualTo(BankAnswer.Why.FORMAT);
        assertThat(why("name,amount\n1,2\n")).isEqualTo(BankAnswer.Why.FORMAT);
        assertThat(why(file.substring(0, 300))).isEqualTo(BankAnswer.Why.FORMAT);
    }

    @ParameterizedTest
    @CsvSource({
        "みらい　はなこ, ﾐﾗｲ ﾊﾅｺ",
        "ギョウセイ ショウジ, ｷﾞﾖｳｾｲ ｼﾖｳｼﾞ",
        "ｶ)ﾐﾗｲ, ｶ)ﾐﾗｲ",
        "パーティー, ﾊﾟ-ﾃｲ-",
        "ヴァン, ｳﾞｱﾝ",
        "ヲタ, ｵﾀ",
        "Smith John, SMITH JOHN"
    })
    void names_are_written_as_transfers_hold_them(String written, String kana) {
        assertThat(ZenginKana.of(written)).contains(kana);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "未来 花子", "ﾐﾗｲ,ﾊﾅｺ", "👩", "é"})
    void what_has_no_place_in_a_transfer_is_not_guessed(String written) {
        assertThat(ZenginKana.of(written)).isEmpty();
    }

    private static BankAnswer.Why why(String file) {
        return why(file.getBytes(ZenginFile.CHARSET), "0001", "0000992011");
    }

    private static BankAnswer.Why why(byte[] file, String bank, String consignor) {
        return ((BankAnswer.Refused) BankAnswer.read(file, bank, consignor)).why();
    }

    private static String text(byte[] file) {
        return new String(file, ZenginFile.CHARSET);
    }

    private static Payee payee(
            long number,
            String bank,
            String bankName,
            String branch,
            String branchName,
            AccountKind kind,
            String account,
            String holder,
            long amount) {
        return new Payee(UUID.randomUUID(), number, bank, bankName, branch, branchName, kind, account, holder, amount);
    }
}
