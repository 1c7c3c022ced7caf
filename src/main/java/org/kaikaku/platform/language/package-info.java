/**
 * Owns the three languages of every page, texts that a city writes in all of them, and readings over kanji. Never knows what a
 * text is about.
 */
@ApplicationModule(
        displayName = "ことば language",
        allowedDependencies = {})
@NullMarked
package org.kaikaku.platform.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
