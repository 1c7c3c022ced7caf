package org.kaikaku.platform.web;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What every page knows beside its own view: the language, who is here, where we are.
 *
 * @param office what the visitor's office is called; null for residents
 * @param counts how much waits behind an entry of the menu, by its path
 * @param address path and query of this page, without the language
 * @param notices keys of what rooms say on every page
 * @param acting for whom the visitor acts; null for themselves
 * @param csrf token that every form carries; null where no form can be
 */
public record Page(
        Language language,
        Texts texts,
        Site site,
        @Nullable Visitor visitor,
        @Nullable Text office,
        List<NavItem> nav,
        Map<String, Integer> counts,
        String address,
        @Nullable Csrf csrf,
        @Nullable String flash,
        List<String> notices,
        @Nullable ActingFor acting) {
    /** Entries of the menu that fit into one line of a desk's screen. */
    private static final int AT_HAND = 6;

    /** @param header where a script puts the token */
    public record Csrf(String field, String header, String token) {}

    /** Text of a key as HTML, with readings over the kanji in やさしい日本語. */
    public Content t(String key, Object... args) {
        return html(texts.say(language, key, args));
    }

    /** Text of a key without markup, for titles and attributes. */
    public String plain(String key, Object... args) {
        return Ruby.plain(texts.say(language, key, args));
    }

    public Content t(Text text) {
        return html(text.in(language));
    }

    /** A text as やさしい日本語 shows it, whatever the page's own language is: for those who write one. */
    public Content easy(Text text) {
        return output -> output.writeContent(Ruby.html(text.easy()));
    }

    public String plain(Text text) {
        return Ruby.plain(text.in(language));
    }

    private Content html(String said) {
        if (language == Language.EASY) {
            return output -> output.writeContent(Ruby.html(said));
        }
        return output -> output.writeContent(Ruby.html(said).replace("\n", "<br>"));
    }

    public boolean staff() {
        return visitor != null && visitor.staff();
    }

    /** Whether the visitor has this right somewhere in the city, so that a link leads where it says. */
    public boolean may(String right) {
        return visitor != null && visitor.rights().contains(right);
    }

    /** This page in another language. */
    public String in(Language other) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam("lang", other.key())
                .build()
                .toUriString();
    }

    /** A count as people read it: {@code 10,000}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** As much of the menu as fits into a line or two: what comes first, and where one is. */
    public List<NavItem> menu() {
        var behind = more();
        return nav.stream().filter(item -> !behind.contains(item)).toList();
    }

    /** What has its place behind a word, since a menu of fourteen entries is none. */
    public List<NavItem> more() {
        return nav.size() <= AT_HAND + 1
                ? List.of()
                : nav.stream().skip(AT_HAND).filter(item -> !at(item.path())).toList();
    }

    /** How much waits behind all of the menu. */
    public int waiting() {
        return waiting(nav);
    }

    public int waitingInMore() {
        return waiting(more());
    }

    private int waiting(List<NavItem> items) {
        return items.stream()
                .mapToInt(item -> counts.getOrDefault(item.path(), 0))
                .sum();
    }

    /** Whether this page lies under a path of the menu, and under none that says more: {@code /staff/x} is not at {@code /staff}. */
    public boolean at(String path) {
        int here = nav.stream()
                .filter(item -> item.path().equals(path))
                .mapToInt(this::depth)
                .max()
                .orElse(0);
        return here > 0 && nav.stream().mapToInt(this::depth).max().orElse(0) == here;
    }

    /** How much of the address the item says; 0 where this page is not its own. */
    private int depth(NavItem item) {
        return Stream.concat(Stream.of(item.path()), item.also().stream())
                .filter(this::under)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private boolean under(String path) {
        int query = address.indexOf('?');
        var here = query < 0 ? address : address.substring(0, query);
        return path.equals(here) || (!path.equals("/") && here.startsWith(path + "/"));
    }
}
