package org.kaikaku.platform.search;

import java.util.List;
import java.util.Set;

/**
 * Something that can be found.
 *
 * <p>No address that may be protected (支援措置) belongs in here, also not inside a text: an index answers to whoever guesses.
 *
 * @param kind of thing, named by the room that owns it: {@code case}
 * @param id within its kind
 * @param scope whose it is, such as the division; empty for what everybody may find
 * @param title what it is called; only what anybody may read, for suggestions of other words are taken from titles
 * @param names of people, as they are written and in kana; found by any part
 * @param exact what is found only as a whole, such as a number; in any width and with any hyphen
 * @param text what else it says; an excerpt never goes over the end of a line
 * @param marks what it can be narrowed by: {@code procedure=kokuho-sosaihi}, {@code decided}
 */
public record Findable(
        String kind,
        String id,
        String scope,
        String title,
        List<String> names,
        List<String> exact,
        String text,
        Set<String> marks) {}
