package org.kaikaku.platform.opendata.reading;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.kaikaku.platform.calendar.TypedDate;
import org.kaikaku.platform.calendar.TypedDates;
import org.kaikaku.platform.city.MunicipalityCode;
import org.kaikaku.platform.opendata.Kind;
import org.kaikaku.platform.opendata.Reason;

/** Reads one cell as what its column holds. Coordinates need their row: {@link Position}. */
final class Cells {
    private static final Set<String> YES =
            Set.of("有", "有り", "あり", "可", "○", "〇", "◯", "●", "1", "1.0", "true", "yes", "y", "はい", "対応", "該当");
    private static final Set<String> NO =
            Set.of("無", "無し", "なし", "不可", "×", "✕", "0", "0.0", "false", "no", "n", "いいえ", "非対応", "非該当");
    /** Signs that statistics put where there is no figure, and words that people do. */
    private static final Set<String> NOTHING =
            Set.of("-", "--", "...", "***", "x", "不明", "未定", "未設定", "非公開", "該当なし", "/");

    /** The whole country in the tables of e-Stat. */
    private static final String NATION = "00000";

    private static final Pattern NUMBER =
            Pattern.compile("(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)(人|名|床|台|件|戸|世帯|枚|円|箇所|か所|㎡|m2|m|ha|cm|mm)?");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[:.時]([0-9]{2})?)分?(?::00)?");
    private static final Pattern PARTS = Pattern.compile("[\\u3000;；\\n]+");
    /** What a spreadsheet would calculate; our own export puts a quotation mark before it. */
    private static final Pattern GUARDED = Pattern.compile("'[=+@\\-\\t\\r＝＋＠－].*", Pattern.DOTALL);

    private Cells() {}

    static Cell read(Kind kind, String raw) {
        var text = raw.strip();
        if (text.isEmpty()) {
            return new Cell.Blank();
        }
        if (kind == Kind.TEXT) {
            return new Cell.Value(unguarded(text));
        }
        var figures = Folded.figures(text);
        if (kind != Kind.LIST && NOTHING.contains(figures.toLowerCase(Locale.ROOT))) {
            return new Cell.Nothing();
        }
        return switch (kind) {
            case CODE -> code(figures);
            case WHOLE, DECIMAL -> number(kind, figures);
            case YES_NO, FLAG -> yesNo(figures);
            case DATE -> date(text);
            case TIME -> time(figures);
            case LIST -> list(text);
            case TEXT, LATITUDE, LONGITUDE, COORDINATES -> new Cell.Value(text);
        };
    }

    private static String unguarded(String text) {
        var whole = text.replace("\r\n", "\n").replace('\r', '\n');
        return GUARDED.matcher(whole).matches() ? whole.substring(1) : whole;
    }

    private static Cell code(String figures) {
        if (MunicipalityCode.isValid(figures) || figures.matches("[0-9]{2}")) {
            return new Cell.Value(figures);
        }
        if (figures.equals(NATION)) {
            return new Cell.Value(figures);
        }
        if (figures.matches("[0-9]{5}")) {
            var whole = whole(figures);
            return new Cell.Noted(whole, Reason.CODE_COMPLETED, whole);
        }
        if (figures.matches("[0-9]{6}")) {
            var five = figures.substring(0, 5);
            return new Cell.Wrong(Reason.NOT_A_CODE, five + MunicipalityCode.checkDigit(five));
        }
        return new Cell.Wrong(Reason.NOT_A_CODE, "");
    }

    /** Five digits lack the check digit (総務省), or a spreadsheet took the leading zero of a prefecture up to 09. */
    private static String whole(String five) {
        int prefecture = Integer.parseInt(five.substring(0, 2));
        int municipality = Integer.parseInt(five.substring(2));
        boolean without = prefecture >= 1 && prefecture <= 47 && (municipality == 0 || municipality >= 100);
        return !without && MunicipalityCode.isValid("0" + five) ? "0" + five : five + MunicipalityCode.checkDigit(five);
    }

    private static Cell number(Kind kind, String figures) {
        var typed = NUMBER.matcher(figures.replace(",", "").replace("、", ""));
        if (!typed.matches()) {
            return new Cell.Wrong(Reason.NOT_A_NUMBER, "");
        }
        var number = new BigDecimal(typed.group(1));
        if (kind == Kind.DECIMAL) {
            return noted(number, typed.group(2) != null);
        }
        var plain = number.stripTrailingZeros();
        if (plain.scale() > 0) {
            return new Cell.Wrong(Reason.NOT_A_NUMBER, "");
        }
        return noted(plain.longValueExact(), typed.group(2) != null);
    }

    private static Cell noted(Object number, boolean unit) {
        return unit ? new Cell.Noted(number, Reason.UNIT_DROPPED, number.toString()) : new Cell.Value(number);
    }

    private static Cell yesNo(String figures) {
        var word = figures.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return new Cell.Value(true);
        }
        return NO.contains(word) ? new Cell.Value(false) : new Cell.Wrong(Reason.NOT_YES_OR_NO, "");
    }

    private static Cell date(String text) {
        return switch (TypedDates.read(text)) {
            case TypedDate.Read(var date) -> new Cell.Value(date);
            case TypedDate.Refused _ -> new Cell.Wrong(Reason.NOT_A_DATE, "");
        };
    }

    private static Cell time(String figures) {
        var typed = TIME.matcher(figures);
        if (!typed.matches()) {
            return new Cell.Wrong(Reason.NOT_A_TIME, "");
        }
        int hour = Integer.parseInt(typed.group(1));
        int minute = typed.group(2) == null ? 0 : Integer.parseInt(typed.group(2));
        boolean onTheClock = minute < 60 && hour * 60 + minute <= 24 * 60;
        return onTheClock ? new Cell.Value("%02d:%02d".formatted(hour, minute)) : new Cell.Wrong(Reason.NOT_A_TIME, "");
    }

    private static Cell list(String text) {
        var parts = Arrays.stream(PARTS.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? new Cell.Blank() : new Cell.Value(parts);
    }
}
