package org.kaikaku.place.booking.listing;

import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.opendata.OpenRow;

/** What a row says of a facility, under whatever names its publisher gave the columns. */
final class FacilityRow {
    private static final List<String> NAMES =
            List.of("名称", "施設名", "施設名称", "登録施設名", "要配慮者利用施設名称", "公園名", "介護サービス事業所名称", "Name");
    private static final List<String> ADDRESSES = List.of("住所", "所在地", "所在地_連結表記", "施設所在地", "住所（番地まで）", "Add1");
    private static final List<String> PHONES = List.of("電話番号", "連絡先電話番号", "施設電話番号", "TEL");
    private static final List<String> HOURS = List.of("利用可能曜日", "開始時間", "終了時間", "利用可能時間特記事項", "利用可能日時特記事項", "提供時間");
    private static final int DECIMALS = 6;
    private static final int LONGEST = 300;

    private FacilityRow() {}

    /** Null where it names none. */
    static @Nullable ListedFacility read(String file, OpenRow row) {
        var name = first(row, NAMES);
        if (name.isEmpty()) {
            return null;
        }
        return new ListedFacility(
                name,
                first(row, List.of("名称_カナ", "施設名_カナ")),
                first(row, ADDRESSES),
                first(row, PHONES),
                HOURS.stream()
                        .map(column -> text(row, column))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")),
                text(row, "バリアフリー情報"),
                row.decimal("緯度")
                        .map(degrees -> degrees.setScale(DECIMALS, RoundingMode.HALF_UP))
                        .orElse(null),
                row.decimal("経度")
                        .map(degrees -> degrees.setScale(DECIMALS, RoundingMode.HALF_UP))
                        .orElse(null),
                file + ":" + row.line());
    }

    private static String first(OpenRow row, List<String> columns) {
        return columns.stream()
                .map(column -> text(row, column))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whatever stands there, on one line; the cell may hold newlines. */
    private static String text(OpenRow row, String column) {
        var text = Stream.ofNullable(row.values().get(column))
                .map(Objects::toString)
                .map(value -> value.replaceAll("[\\s　]+", " ").strip())
                .findFirst()
                .orElse("");
        return text.length() > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + "…"
                : text;
    }
}
