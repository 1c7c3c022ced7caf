package org.kaikaku.platform.opendata.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms in which two ways of writing the same are the same. */
final class Folded {
    /** Hyphens, strokes and the long vowel sign, which publishers type for each other. */
    private static final Pattern DASHES = Pattern.compile("[\\u002D\\u2010-\\u2015\\u2212\\u30FC\\uFF0D\\uFF70]");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Folded() {}

    /** A heading: widths, brackets, case, spaces, newlines and dashes make no difference. */
    static String name(String heading) {
        return figures(heading).toLowerCase(Locale.ROOT);
    }

    /** Figures and signs in half width, without spaces: １，２００ is 1,200. Not for names of people or places. */
    static String figures(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return DASHES.matcher(SPACES.matcher(narrow).replaceAll("")).replaceAll("-");
    }
}
