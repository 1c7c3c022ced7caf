package org.kaikaku.platform.document;

import java.util.Set;

/**
 * What a form prints for a fact and what it may test.
 *
 * @param display as it stands on paper: a choice's label, はい or いいえ, 令和8年11月9日
 * @param truths what is true of it: a choice's option, {@code yes} or {@code no}
 */
public record FormValue(String display, Set<String> truths) {

    public FormValue {
        truths = Set.copyOf(truths);
    }

    public static FormValue of(String display) {
        return new FormValue(display, Set.of());
    }
}
