package org.kaikaku.platform.register.guard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that tell where people live, found in a text in one walk through it, however many they are. */
final class Telling {
    /** Words are kept under their first signs; none is shorter. */
    private static final int KEY = 3;

    private final BitSet first = new BitSet();
    private final Map<Long, List<String>> byBeginning = new HashMap<>();

    Telling(Collection<String> words) {
        words.forEach(word -> first.set(word.charAt(0)));
        words.stream()
                .distinct()
                .forEach(word -> byBeginning
                        .computeIfAbsent(key(word, 0), _ -> new ArrayList<>())
                        .add(word));
    }

    /** @param begin where in the original it begins */
    record Spot(int begin, int end) {}

    boolean isEmpty() {
        return byBeginning.isEmpty();
    }

    /** In the order of the text, none within another. */
    List<Spot> in(Folded folded) {
        var text = folded.text();
        var spots = new ArrayList<Spot>();
        int i = 0;
        while (!byBeginning.isEmpty() && i + KEY <= text.length()) {
            int length = longest(text, i);
            if (length > 0) {
                spots.add(new Spot(folded.from(i), folded.to(i + length - 1)));
            }
            i += Math.max(1, length);
        }
        return spots;
    }

    private int longest(String text, int at) {
        int longest = 0;
        if (!first.get(text.charAt(at))) {
            return longest;
        }
        for (var word : byBeginning.getOrDefault(key(text, at), List.of())) {
            if (word.length() > longest && text.startsWith(word, at) && !goesOn(word, text, at + word.length())) {
                longest = word.length();
            }
        }
        return longest;
    }

    private static long key(String text, int at) {
        return (long) text.charAt(at) << 32 | (long) text.charAt(at + 1) << 16 | text.charAt(at + 2);
    }

    /** 1-2-3 does not stand in 1-2-34. */
    private static boolean goesOn(String word, String text, int after) {
        return isDigit(word.charAt(word.length() - 1)) && after < text.length() && isDigit(text.charAt(after));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
