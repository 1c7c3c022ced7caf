package org.kaikaku.platform.register.intake;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaikaku.platform.calendar.TypedDate;
import org.kaikaku.platform.calendar.TypedDates;
import org.kaikaku.platform.register.ImportReport.Reason;

/** Reads cells. Text stays as it is written, but for the spaces around it. */
final class Cells {
    private static final Map<String, Boolean> SAYS =
            says(List.of("true", "1", "はい", "有", "あり", "○", "yes"), List.of("false", "0", "いいえ", "無", "なし", "×", "no"));
    private static final Pattern NOT_WHOLLY_KNOWN =
            Pattern.compile(".*(不詳|不明).*|[0-9]{4}[-/.]?(00[-/.]?00|[0-9]{1,2}[-/.]00|[0-9]{2}00)");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final int OLDEST = 130;
    /** What the house writes instead of an address under protection; taken in, it would take the address's place. */
    private static final String WITHHELD = "【支援措置により省略】";

    private final LocalDate today;
    private final LocalDate oldest;

    Cells(LocalDate today) {
        this.today = today;
        this.oldest = today.minusYears(OLDEST);
    }

    Cell read(Column column, String raw) {
        var text = raw.strip();
        if (text.isEmpty()) {
            return column.required() ? wrong(new Reason.MissingValue()) : new Cell.Blank();
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return wrong(new Reason.ForbiddenCharacter("U+%04X".formatted((int) text.charAt(i))));
            }
        }
        if (text.length() > column.longest() && text.codePointCount(0, text.length()) > column.longest()) {
            return wrong(new Reason.TooLong(column.longest()));
        }
        if (text.contains(WITHHELD)) {
            return wrong(new Reason.Withheld());
        }
        return switch (column.kind()) {
            case TEXT -> new Cell.Value(text);
            case YESNO -> yesNo(text);
            case NUMBER -> number(text);
            case CHOICE -> choice(column, text);
            case DATE -> date(text);
            case BIRTH_DATE -> birthDate(text);
        };
    }

    /** Blank is no. */
    static boolean saysNo(String raw) {
        var word = raw.strip();
        return word.isEmpty() || Boolean.FALSE.equals(SAYS.get(folded(word)));
    }

    private static Cell yesNo(String text) {
        // A register has some ten million of them, and hardly any needs folding.
        var asItIs = SAYS.get(text);
        var says = asItIs != null ? asItIs : SAYS.get(folded(text));
        return says == null ? wrong(new Reason.NotYesOrNo(quoted(text))) : new Cell.Value(says);
    }

    private static Map<String, Boolean> says(List<String> yes, List<String> no) {
        return Stream.concat(yes.stream(), no.stream()).collect(toUnmodifiableMap(word -> word, yes::contains));
    }

    private static Cell number(String text) {
        var figures = NUMBER.matcher(text).matches() ? text : folded(text);
        return NUMBER.matcher(figures).matches()
                ? new Cell.Value(Integer.valueOf(figures))
                : wrong(new Reason.NotANumber(quoted(text)));
    }

    private static Cell choice(Column column, String text) {
        var key = column.options().get(text);
        return key != null
                ? new Cell.Value(key)
                : wrong(new Reason.NotOneOf(List.copyOf(column.options().keySet()), quoted(text)));
    }

    private Cell birthDate(String text) {
        var date = date(text);
        return date instanceof Cell.Wrong && NOT_WHOLLY_KNOWN.matcher(text).matches() ? new Cell.Value(text) : date;
    }

    private Cell date(String text) {
        if (!(TypedDates.read(text) instanceof TypedDate.Read(var date))) {
            return wrong(new Reason.NotADate(quoted(text)));
        }
        boolean possible = !date.isAfter(today) && !date.isBefore(oldest);
        return possible ? new Cell.Value(date) : wrong(new Reason.ImpossibleDate(quoted(text)));
    }

    private static Cell wrong(Reason reason) {
        return new Cell.Wrong(reason);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String quoted(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
}
