package org.kaikaku.platform.masters.bank;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kaikaku.platform.masters.Banks.Found;

/**
 * What somebody looks for among names with codes.
 *
 * @param code the figures alone; blank where there are none
 * @param words folded, without what the table leaves out
 */
record Sought(String code, String words) {
    private static final Pattern CODE = Pattern.compile("(?:.*\\()?([0-9]{1,4})\\)?");
    private static final Pattern SPACES = Pattern.compile("[\\s・,.、。ー\\-]");
    /** The table has short words for them. */
    private static final List<List<String>> SHORT = List.of(
            List.of("信用金庫", "信金"),
            List.of("信用組合", "信組"),
            List.of("農業協同組合", "農協"),
            List.of("漁業協同組合", "漁協"),
            List.of("労働金庫", "労金"),
            List.of("信託銀行", "信託"));

    private static final Pattern LEFT_OUT = Pattern.compile("(?<=.)(銀行|支店)$|^(JA|株式会社)(?=.)");
    private static final String SMALL = "ァィゥェォッャュョヮ";
    private static final String LARGE = "アイウエオツヤユヨワ";

    /** @param digits how many a code has here */
    static Sought of(String typed, int digits) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        var code = CODE.matcher(plain);
        return new Sought(code.matches() ? zeros(code.group(1), digits) : "", folded(plain));
    }

    private static String zeros(String figures, int digits) {
        return figures.length() >= digits ? figures : "0".repeat(digits - figures.length()) + figures;
    }

    /** One way of writing for all widths, kana and short words. */
    static String folded(String words) {
        var text = SPACES.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        for (var pair : SHORT) {
            text = text.replace(pair.getFirst(), pair.getLast());
        }
        return large(LEFT_OUT.matcher(text).replaceAll(""));
    }

    /** Katakana without small ones, as banks write it. */
    private static String large(String words) {
        return words.codePoints()
                .map(sign -> sign >= 'ぁ' && sign <= 'ゖ' ? sign + 'ァ' - 'ぁ' : sign)
                .map(sign -> SMALL.indexOf(sign) < 0 ? sign : LARGE.charAt(SMALL.indexOf(sign)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The nearest: that code; those of just that name; those that begin with it; those that have it in them. */
    <T> Found<T> among(List<T> all, Function<T, String> codeOf, Function<T, List<String>> namesOf) {
        if (!code.isEmpty()) {
            return exact(
                    all.stream().filter(one -> codeOf.apply(one).equals(code)).toList());
        }
        if (words.isEmpty()) {
            return new Found<>(List.of(), false);
        }
        var same = named(all, namesOf, words::equals);
        if (!same.isEmpty()) {
            return exact(same);
        }
        var begun = named(all, namesOf, name -> name.startsWith(words));
        return new Found<>(begun.isEmpty() ? named(all, namesOf, name -> name.contains(words)) : begun, false);
    }

    private static <T> Found<T> exact(List<T> found) {
        return new Found<>(found, found.size() == 1);
    }

    private static <T> List<T> named(List<T> all, Function<T, List<String>> namesOf, Predicate<String> is) {
        return all.stream()
                .filter(one -> namesOf.apply(one).stream().anyMatch(is))
                .toList();
    }
}
