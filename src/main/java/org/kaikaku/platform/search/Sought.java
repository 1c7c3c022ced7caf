package org.kaikaku.platform.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param words as typed: each must be found, in any width, by its reading in kana or with another form of its kanji
 * @param scopes in which they may look; null for everywhere
 * @param marks that it must have, all of them
 * @param most hits that are wanted, the best first
 */
public record Sought(String kind, String words, @Nullable Set<String> scopes, Set<String> marks, int most) {}
