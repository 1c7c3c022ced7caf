package org.kaikaku.service.procedure.office.finding;

import java.text.Normalizer;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaikaku.platform.language.Reduced;

/**
 * Keeps where people live out of the search, also of those who are under no protection yet: a sentence that looks like an address, or holds
 * one that the case knows, is left out whole.
 */
final class Whereabouts {
    private static final String FIGURES = "[0-9〇一二三四五六七八九十百]+";
    private static final Pattern ADDRESS = Pattern.compile(FIGURES + "(丁目|番地|番町|番[0-9]|番" + FIGURES + "号)|" + FIGURES
            + "(条通|線[東西南北])|(?<![0-9a-z-])[0-9]{1,4}(-[0-9]{1,4}){1,3}(?![0-9a-z-])|〒|[0-9]{3}-[0-9]{4}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+.*");
    private static final int SHORTEST = 3;

    private Whereabouts() {}

    /** @param known addresses that the case states or the register has */
    static String without(String text, Collection<String> known) {
        var streets = known.stream()
                .map(Whereabouts::street)
                .filter(street -> street.length() >= SHORTEST)
                .toList();
        return text.lines()
                .flatMap(line -> Stream.of(line.split("(?<=[。、])")))
                .filter(part -> !tells(part, streets))
                .collect(Collectors.joining("\n"));
    }

    private static boolean tells(String part, Collection<String> streets) {
        var reduced = plain(part);
        return ADDRESS.matcher(DAY.matcher(reduced).replaceAll("")).find()
                || streets.stream().anyMatch(reduced::contains);
    }

    /** Without its city and its numbers: 秘湖町 of 未来市秘湖町七丁目8番9号. */
    private static String street(String address) {
        var within = plain(address).replaceFirst("^.*?[市区郡](?=.)", "");
        return NUMBER.matcher(within.replaceAll("[〇一二三四五六七八九十百]+(?=丁目|番)", "0")).replaceFirst("");
    }

    private static String plain(String text) {
        return Normalizer.normalize(Reduced.name(text), Normalizer.Form.NFKC).replaceAll("[‐-―ー−]", "-");
    }
}
