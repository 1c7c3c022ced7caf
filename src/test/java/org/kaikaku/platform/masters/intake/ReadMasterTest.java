package org.kaikaku.platform.masters.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kaikaku.Damaged;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.masters.intake.ReadMaster.Read;
import org.kaikaku.platform.masters.table.Master;
import org.kaikaku.platform.masters.table.MasterLine;
import org.kaikaku.platform.masters.table.ShippedLines;
import org.kaikaku.platform.opendata.Finding;
import org.kaikaku.platform.opendata.Reason;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ReadMasterTest {
    /** In the form of Japan Post's KEN_ALL.CSV: no heading, one town over three rows, a code for no town of its own. */
    private static final String KEN_ALL = """
            13112,"154  ","1540024","ﾄｳｷｮｳﾄ","ｾﾀｶﾞﾔｸ","ｻﾝｹﾞﾝﾁﾞｬﾔ","東京都","世田谷区","三軒茶屋",0,0,1,0,0,0
            01224,"066  ","0660005","ﾎｯｶｲﾄﾞｳ","ﾁﾄｾｼ","ｷｮｳﾜ(88-2､271-10､343-2､404-1､427-","北海道","千歳市","協和（８８－２、２７１－１０、３４３－２、４０４－１、４２７－",1,0,0,0,0,0
            01224,"066  ","0660005","ﾎｯｶｲﾄﾞｳ","ﾁﾄｾｼ","3､431-12､608-2､641-8､814､842-","北海道","千歳市","３、４３１－１２、６０８－２、６４１－８、８１４、８４２－",1,0,0,0,0,0
            01224,"066  ","0660005","ﾎｯｶｲﾄﾞｳ","ﾁﾄｾｼ","5､1137-3､1392､1657､1752ﾊﾞﾝﾁ)","北海道","千歳市","５、１１３７－３、１３９２、１６５７、１７５２番地）",1,0,0,0,0,0
            01101,"060  ","0600000","ﾎｯｶｲﾄﾞｳ","ｻｯﾎﾟﾛｼﾁｭｳｵｳｸ","ｲｶﾆｹｲｻｲｶﾞﾅｲﾊﾞｱｲ","北海道","札幌市中央区","以下に掲載がない場合",0,0,0,0,0,0
            38203,"798  ","7980010","ｴﾋﾒｹﾝ","ｳﾜｼﾞﾏｼ","ｷﾀｼﾝﾏﾁ","愛媛県","宇和島市","北新町",0,0,0,1,0,0
            38203,"798  ","7980010","ｴﾋﾒｹﾝ","ｳﾜｼﾞﾏｼ","ﾌｼﾞｴ","愛媛県","宇和島市","藤江",0,0,0,1,0,0
            """.replace("\n", "\r\n");

    private static final String BANKS = """
            金融機関コード,金融機関名,金融機関名カナ,支店コード,支店名,支店名カナ
            0001,みずほ,ミズホ,,,
            0001,みずほ,ミズホ,107,上野,ウエノ
            ０００９,三井住友,ミツイスミトモ,１０１,本店営業部,ホンテン
            9,誤り,アヤマリ,,,
            0009,三井住友,ミツイスミトモ,1O2,誤り,アヤマリ
            """;

    @Autowired
    ReadMaster read;

    @Test
    void postal_codes_come_as_japan_post_gives_them_out() {
        var lines = lines(Master.POSTAL_CODES, "KEN_ALL.CSV", KEN_ALL.getBytes(Charset.forName("windows-31j")));
        assertThat(lines.form()).isEqualTo("CSV, windows-31j");
        assertThat(lines.lines())
                .containsExactly(
                        MasterLine.of("1540024", "131121", "三軒茶屋"),
                        MasterLine.of("0660005", "012246", "協和"),
                        MasterLine.of("0600000", "011011"),
                        MasterLine.of("7980010", "382035", "北新町", "藤江"));
        assertThat(lines.in()).isEqualTo(7);
        assertThat(lines.left()).isZero();

        var marked = ("\uFEFF" + KEN_ALL).getBytes(UTF_8);
        assertThat(lines(Master.POSTAL_CODES, "utf_ken_all.csv", marked).lines())
                .isEqualTo(lines.lines());
    }

    @Test
    void a_row_that_is_no_line_says_where_it_stands_in_the_file_that_was_sent() {
        var wrong = KEN_ALL.replace(
                "38203,\"798  \",\"7980010\",\"ｴﾋﾒｹﾝ\",\"ｳﾜｼﾞﾏｼ\",\"ﾌｼﾞｴ\"",
                "38203,\"798  \",\"79800\",\"ｴﾋﾒｹﾝ\",\"ｳﾜｼﾞﾏｼ\",\"ﾌｼﾞｴ\"");
        var postal = lines(Master.POSTAL_CODES, "KEN_ALL.CSV", wrong.getBytes(UTF_8));
        assertThat(postal.left()).isEqualTo(1);
        assertThat(postal.findings())
                .extracting(Finding::line, Finding::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(7L, Reason.NOT_A_CODE));

        var banks = lines(Master.BANKS, "banks.csv", BANKS.getBytes(UTF_8));
        assertThat(banks.lines())
                .containsExactly(
                        MasterLine.of("0001", "", "みずほ", "ミズホ"),
                        MasterLine.of("0001", "107", "上野", "ウエノ"),
                        MasterLine.of("0009", "", "三井住友", "ミツイスミトモ"),
                        MasterLine.of("0009", "101", "本店営業部", "ホンテン"));
        assertThat(banks.findings()).extracting(Finding::line).containsExactly(5L, 6L);
    }

    @Test
    void municipalities_come_as_others_collect_them() throws IOException {
        var folder = System.getenv("KAIKAKU_TESTDATA");
        assumeTrue(folder != null, "KAIKAKU_TESTDATA names the folder of real data");
        var localgov = Path.of(folder, "masters/localgov");
        var index = localgov.resolve("jichitai-code-index.json");
        var shipped = new ShippedLines().lines(Master.MUNICIPALITIES);
        var read = lines(Master.MUNICIPALITIES, "jichitai-code-index.json", Files.readAllBytes(index));
        assertThat(read.lines()).containsExactlyInAnyOrderElementsOf(shipped);
        assertThat(read.in()).isEqualTo(read.lines().size() + read.left());

        var csv = localgov.resolve("localgovjp-utf8.csv");
        var other = lines(Master.MUNICIPALITIES, "localgovjp-utf8.csv", Files.readAllBytes(csv));
        assertThat(other.in()).isEqualTo(other.lines().size() + other.left());
        assertThat(other.lines()).contains(MasterLine.of("011011", "北海道", "札幌市中央区", "さっぽろし ちゅうおうく"));
    }

    @Test
    void a_file_of_something_else_is_refused() {
        assertThat(read.read(Master.BANKS, "aed.csv", "名称,緯度,経度\n駅前,34.86,138.32\n".getBytes(UTF_8)))
                .isInstanceOf(Read.Refused.class);
        assertThat(read.read(Master.BANKS, "empty.csv", new byte[0])).isInstanceOf(Read.Refused.class);
    }

    /** No crash, and no row that is neither a line nor in the report. */
    @Test
    void a_damaged_file_is_read_as_far_as_it_goes_or_refused() {
        var chance = new Random(20261128);
        for (var whole : List.of(KEN_ALL, BANKS)) {
            for (int i = 0; i < 100; i++) {
                var master = whole.equals(BANKS) ? Master.BANKS : Master.POSTAL_CODES;
                if (read.read(master, "file.csv", Damaged.of(whole.getBytes(UTF_8), chance))
                        instanceof Read.Lines lines) {
                    long told = lines.findings().stream()
                            .filter(finding -> finding.reason().leavesOut())
                            .map(Finding::line)
                            .distinct()
                            .count();
                    assertThat(told).isEqualTo(lines.left());
                }
            }
        }
    }

    private Read.Lines lines(Master master, String file, byte[] content) {
        var result = read.read(master, file, content);
        assertThat(result).isInstanceOf(Read.Lines.class);
        return (Read.Lines) result;
    }
}
