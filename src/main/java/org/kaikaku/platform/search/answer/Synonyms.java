package org.kaikaku.platform.search.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which runs of words say the same. */
final class Synonyms {
    private final Map<List<String>, Set<List<String>>> same = new HashMap<>();
    private final int longest;

    /** @param analyzed takes a word apart as a question is */
    Synonyms(List<List<String>> groups, Function<String, List<String>> analyzed) {
        for (var group : groups) {
            var runs =
                    group.stream().map(analyzed).filter(run -> !run.isEmpty()).toList();
            runs.forEach(
                    run -> same.computeIfAbsent(run, _ -> new LinkedHashSet<>()).addAll(runs));
        }
        longest = same.keySet().stream().mapToInt(List::size).max().orElse(1);
    }

    /** The question in runs, the longest that a group knows first; each with what says the same, itself in front. */
    List<List<List<String>>> units(List<String> words) {
        var units = new ArrayList<List<List<String>>>();
        for (int at = 0; at < words.size(); ) {
            int length = lengthAt(words, at);
            var run = words.subList(at, at + length);
            var ways = new LinkedHashSet<List<String>>();
            ways.add(List.copyOf(run));
            ways.addAll(same.getOrDefault(run, Set.of()));
            units.add(List.copyOf(ways));
            at += length;
        }
        return units;
    }

    private int lengthAt(List<String> words, int at) {
        for (int length = Math.min(longest, words.size() - at); length > 1; length--) {
            if (same.containsKey(words.subList(at, at + length))) {
                return length;
            }
        }
        return 1;
    }
}
