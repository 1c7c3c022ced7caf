package org.kaikaku.platform.rules;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * Whom or what a fact is about.
 *
 * @param repeats key of the number fact that says how many there are; null where there is just one
 */
public record Subject(String key, Text label, @Nullable String repeats) {}
