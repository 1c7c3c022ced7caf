package org.kaikaku.platform.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The ways in which a form goes through several people or things: {@code member.each}, {@code member.first.4} and so on. */
final class FormRows implements Mustache.CustomContext {
    /** More lines than any paper has. */
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d?");

    private final IntFunction<Object> upTo;

    private FormRows(IntFunction<Object> upTo) {
        this.upTo = upTo;
    }

    static Map<String, Object> of(String subject, List<Map<String, FormValue>> all) {
        return Map.of(
                "each", between(subject, all, 0, all.size()),
                "first", new FormRows(lines -> between(subject, all, 0, lines)),
                "after", new FormRows(lines -> between(subject, all, lines, all.size())),
                "over", new FormRows(lines -> all.size() > lines));
    }

    /** Lines beyond the last are there to be left blank, as a paper form has them. */
    private static List<FormContext> between(String subject, List<Map<String, FormValue>> all, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> FormContext.row(subject, i < all.size() ? all.get(i) : Map.of(), i + 1))
                .toList();
    }

    @Override
    public Object get(String name) {
        return NUMBER.matcher(name).matches() ? upTo.apply(Integer.parseInt(name)) : Template.NO_FETCHER_FOUND;
    }
}
