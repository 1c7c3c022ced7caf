package org.kaikaku.platform.masters.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kaikaku.platform.city.MunicipalityCode;
import org.kaikaku.platform.masters.table.Master;
import org.kaikaku.platform.masters.table.MasterLine;
import org.kaikaku.platform.opendata.Finding;
import org.kaikaku.platform.opendata.OpenRow;
import org.kaikaku.platform.opendata.Reading;
import org.kaikaku.platform.opendata.Reason;

/**
 * The rows of a file as lines of its table.
 *
 * @param left rows that could be read, and can't be a line all the same
 */
record MasterRows(List<MasterLine> lines, List<Finding> findings, int left) {
    private static final Pattern POSTAL = Pattern.compile("[0-9]{7}");
    private static final Pattern BANK = Pattern.compile("[0-9]{4}");
    private static final Pattern BRANCH = Pattern.compile("[0-9]{3}");
    private static final Pattern JIS = Pattern.compile("[0-9]{5}");
    /** What Japan Post writes where a code is for no town of its own. */
    private static final Pattern NO_TOWN = Pattern.compile("以下に掲載がない場合|.*の次に(?:番地|[0-9０-９]).*がくる場合|.+一円");

    static MasterRows of(Master master, Reading.Table table) {
        return switch (master) {
            case MUNICIPALITIES -> municipalities(table);
            case POSTAL_CODES -> postal(table);
            case BANKS -> banks(table);
        };
    }

    private static MasterRows municipalities(Reading.Table table) {
        var lines = new ArrayList<MasterLine>();
        for (var row : table.rows()) {
            var prefecture = first(row, "都道府県名（漢字）", "都道府県名", "pref", "p");
            var name = first(row, "市区町村名（漢字）", "市区町村名", "city", "n").replaceAll("\\s", "");
            var kana = first(row, "市区町村名（カナ）", "市区町村名_カナ", "citykana", "k");
            lines.add(MasterLine.of(
                    first(row, "団体コード", "全国地方公共団体コード", "lgcode", "c"),
                    prefecture,
                    name.equals(prefecture) ? "" : name,
                    kana));
        }
        return new MasterRows(lines, List.of(), 0);
    }

    private static MasterRows banks(Reading.Table table) {
        var lines = new LinkedHashMap<String, MasterLine>();
        var findings = new ArrayList<Finding>();
        for (var row : table.rows()) {
            var bank = figures(row, "金融機関コード");
            var branch = figures(row, "支店コード");
            if (!BANK.matcher(bank).matches()) {
                findings.add(wrong(row, "金融機関コード", bank, "0001"));
            } else if (!branch.isEmpty() && !BRANCH.matcher(branch).matches()) {
                findings.add(wrong(row, "支店コード", branch, "001"));
            } else {
                if (row.text("金融機関名").isPresent()) {
                    lines.putIfAbsent(bank, MasterLine.of(bank, "", first(row, "金融機関名"), first(row, "金融機関名_カナ")));
                }
                if (!branch.isEmpty()) {
                    lines.put(bank + branch, MasterLine.of(bank, branch, first(row, "支店名"), first(row, "支店名_カナ")));
                }
            }
        }
        return new MasterRows(List.copyOf(lines.values()), findings, findings.size());
    }

    private static MasterRows postal(Reading.Table table) {
        var towns = new LinkedHashMap<String, Set<String>>();
        var findings = new ArrayList<Finding>();
        // A long town goes on over several rows until its bracket closes (KEN_ALL.CSV).
        boolean within = false;
        for (var row : table.rows()) {
            var code = figures(row, "zip7", "郵便番号");
            var place = place(row);
            if (!POSTAL.matcher(code).matches()) {
                findings.add(wrong(row, "郵便番号", code, "1234567"));
            } else if (place.isEmpty()) {
                findings.add(wrong(row, "jiscode", first(row, "jiscode"), ""));
            } else {
                var written = first(row, "townname", "町域名");
                var named = towns.computeIfAbsent(code + "\t" + place.get(), _ -> new LinkedHashSet<>());
                if (!within) {
                    named.add(town(written));
                }
                within = within ? !written.contains("）") : written.contains("（") && !written.contains("）");
            }
        }
        return new MasterRows(lines(towns), findings, findings.size());
    }

    private static List<MasterLine> lines(Map<String, Set<String>> towns) {
        return towns.entrySet().stream()
                .map(entry -> {
                    var cells = new ArrayList<>(List.of(entry.getKey().split("\t")));
                    entry.getValue().stream().filter(town -> !town.isEmpty()).forEach(cells::add);
                    return new MasterLine(cells, null);
                })
                .toList();
    }

    private static String town(String written) {
        var open = written.indexOf('（');
        var town = open < 0 ? written : written.substring(0, open);
        return NO_TOWN.matcher(town).matches() ? "" : town;
    }

    private static Optional<String> place(OpenRow row) {
        var code = first(row, "全国地方公共団体コード");
        var jis = figures(row, "jiscode");
        return code.isEmpty()
                ? Optional.of(jis)
                        .filter(five -> JIS.matcher(five).matches())
                        .map(five -> five + MunicipalityCode.checkDigit(five))
                : Optional.of(code);
    }

    private static Finding wrong(OpenRow row, String column, String cell, String meant) {
        return new Finding(row.line(), column, cell, Reason.NOT_A_CODE, meant);
    }

    private static String figures(OpenRow row, String... names) {
        return Normalizer.normalize(first(row, names), Normalizer.Form.NFKC).replaceAll("[\\s〒-]", "");
    }

    private static String first(OpenRow row, String... names) {
        for (var name : names) {
            if (row.values().get(name) instanceof String text) {
                return text.strip();
            }
        }
        return "";
    }
}
