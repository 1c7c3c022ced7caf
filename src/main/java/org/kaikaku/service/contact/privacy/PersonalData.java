package org.kaikaku.service.contact.privacy;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes out of a text what could name somebody. */
public final class PersonalData {
    private static final Pattern MAIL = Pattern.compile("[\\p{Alnum}._%+-]+@[\\p{Alnum}.-]+");
    /** Telephone numbers, postal codes, individual numbers, account numbers: four figures or more, also between hyphens or spaces. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[-‐‑–—―ー−() ]?\\d){3,}");

    private static final int SHORTEST_NAME = 2;

    private PersonalData() {}

    /** @param names, numbers and addresses of whoever asks, as far as the house knows them */
    public static String masked(String question, Collection<String> names) {
        var text = Normalizer.normalize(question, Normalizer.Form.NFKC);
        text = MAIL.matcher(text).replaceAll("[mail]");
        text = NUMBER.matcher(text).replaceAll("[number]");
        for (var name : parts(names)) {
            text = Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE)
                    .matcher(text)
                    .replaceAll("[name]");
        }
        return text;
    }

    /** The whole names and what stands between their spaces, the longest first. */
    private static List<String> parts(Collection<String> names) {
        return names.stream()
                .map(name -> Normalizer.normalize(name, Normalizer.Form.NFKC).strip())
                .flatMap(name ->
                        Stream.concat(Stream.of(name, name.replaceAll("\\s+", "")), Stream.of(name.split("\\s+"))))
                .filter(part -> part.codePointCount(0, part.length()) >= SHORTEST_NAME)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
