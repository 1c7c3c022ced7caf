package org.kaikaku.platform.masters.intake;

import java.util.List;
import java.util.Set;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.masters.table.Master;
import org.kaikaku.platform.opendata.Dataset;
import org.kaikaku.platform.opendata.DatasetColumn;
import org.kaikaku.platform.opendata.Kind;

/** The files in which these tables come: whose they are, and which columns they have. */
final class Forms {
    /** Of a file without a heading, in the order of Japan Post's description (郵便番号データ). */
    static final String KEN_ALL_HEADING =
            "jiscode,zip5,zip7,prefkana,citykana,townkana,prefname,cityname,townname,several,koaza,chome,towns,update,reason";

    static final String KEN_ALL = "ken_all";

    private Forms() {}

    static List<Dataset> of(Master master) {
        return switch (master) {
            case MUNICIPALITIES ->
                List.of(
                        // 総務省 全国地方公共団体コード, saved as CSV
                        form(
                                "soumu",
                                need("団体コード", Kind.CODE),
                                need("都道府県名（漢字）"),
                                text("市区町村名（漢字）"),
                                text("都道府県名（カナ）"),
                                text("市区町村名（カナ）")),
                        // code4fukui localgovjp
                        form(
                                "localgovjp",
                                text("pid"),
                                need("pref"),
                                text("cid"),
                                need("city"),
                                text("citykana"),
                                text("lat"),
                                text("lng"),
                                text("url"),
                                text("phrase"),
                                need("lgcode", Kind.CODE)),
                        // yhay81 jichitai-code
                        form(
                                "jichitai",
                                need("c", Kind.CODE),
                                need("k"),
                                need("n"),
                                need("p"),
                                text("pk"),
                                text("r"),
                                text("s"),
                                text("t"),
                                text("u")),
                        form("simple", need("全国地方公共団体コード", Kind.CODE), need("都道府県名"), text("市区町村名"), kana("市区町村名")));
            case POSTAL_CODES ->
                List.of(
                        form(
                                KEN_ALL,
                                List.of(KEN_ALL_HEADING.split(",")).stream()
                                        .map(name -> Set.of("jiscode", "zip7", "prefname", "cityname", "townname")
                                                        .contains(name)
                                                ? need(name)
                                                : text(name))
                                        .toArray(DatasetColumn[]::new)),
                        form("simple", need("郵便番号"), need("全国地方公共団体コード", Kind.CODE), text("町域名")));
            case BANKS ->
                List.of(form(
                        "simple",
                        need("金融機関コード"),
                        text("金融機関名"),
                        kana("金融機関名"),
                        text("支店コード"),
                        text("支店名"),
                        kana("支店名")));
        };
    }

    private static Dataset form(String key, DatasetColumn... columns) {
        return new Dataset(key, Text.same(key), List.of(columns));
    }

    private static DatasetColumn text(String name) {
        return DatasetColumn.of(name, Kind.TEXT);
    }

    private static DatasetColumn kana(String of) {
        return new DatasetColumn(of + "_カナ", Set.of(of + "カナ", of + "（カナ）", of + "フリガナ"), Kind.TEXT, false);
    }

    private static DatasetColumn need(String name) {
        return text(name).needed();
    }

    private static DatasetColumn need(String name, Kind kind) {
        return DatasetColumn.of(name, kind).needed();
    }
}
